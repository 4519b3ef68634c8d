package org.cairn.estimate;

/**
 * One admissible log-linear model among all: what total it gives, and how well it fits.
 *
 * @param model its generating class
 * @param total n + n̂₀, in people
 * @param behind how far its BIC is above the best one's, 0 for the best
 * @param weight its share of the average by BIC, 0 to 1
 * @param largestTerm lists in its largest term
 */
public record ModelDot(String model, double total, double behind, double weight, int largestTerm) {}
