package org.cairn.estimate.math;

/** Special functions with the same digits on every Java: built on {@link StrictMath} and {@link Elementary} only. */
@SuppressWarnings("FloatingPointLiteralPrecision") // the published coefficients, as published
public final class Special {

    private static final double HALF_LOG_TWO_PI = 0.918938533204672741780329736406;

    private Special() {}

    /** log x!, for real x ≥ 0. */
    public static double logFactorial(double x) {
        return logGamma(x + 1);
    }

    /**
     * log Γ(x) for x &gt; 0: Stirling's series from 10 on, reached from below by the recurrence. Relative error is below
     * 1e-15 away from the zeros at 1 and 2, absolute error below 1e-14 near them.
     */
    public static double logGamma(double x) {
        if (!(x > 0)) {
            throw new IllegalArgumentException("log gamma needs a positive number (got: %s)".formatted(x));
        }
        double shift = 1;
        double y = x;
        while (y < 10) {
            shift *= y;
            y += 1;
        }
        double inverse = 1 / y;
        double square = inverse * inverse;
        double series = inverse
                * (1.0 / 12
                        - square
                                * (1.0 / 360
                                        - square
                                                * (1.0 / 1260
                                                        - square
                                                                * (1.0 / 1680
                                                                        - square
                                                                                * (1.0 / 1188
                                                                                        - square * 691.0 / 360360)))));
        double large = (y - 0.5) * Elementary.log(y) - y + HALF_LOG_TWO_PI + series;
        return shift == 1 ? large : large - Elementary.log(shift);
    }

    /** The standard normal quantile (Wichura 1988, algorithm AS 241), to about 1e-15. */
    public static double normalQuantile(double p) {
        double q = p - 0.5;
        if (Math.abs(q) <= 0.425) {
            double r = 0.180625 - q * q;
            return q * polynomial(r, CENTRE_ABOVE) / polynomial(r, CENTRE_BELOW);
        }
        double r = StrictMath.sqrt(-StrictMath.log(q < 0 ? p : 1 - p));
        double z = r <= 5
                ? polynomial(r - 1.6, SIDE_ABOVE) / polynomial(r - 1.6, SIDE_BELOW)
                : polynomial(r - 5, TAIL_ABOVE) / polynomial(r - 5, TAIL_BELOW);
        return q < 0 ? -z : z;
    }

    /** The two-sided normal multiplier of a level: 1.96 for 0.95. Its square is the chi-squared quantile at 1 df. */
    public static double normalMultiplier(double level) {
        return normalQuantile(0.5 + level / 2);
    }

    /**
     * The standard normal distribution function, to about 1e-15: Marsaglia's (2004) series within 6 of the middle, Laplace's
     * continued fraction beyond.
     */
    public static double normal(double x) {
        if (x > 6) {
            return 1 - normal(-x);
        }
        double density = StrictMath.exp(-x * x / 2 - HALF_LOG_TWO_PI);
        if (x < -6) {
            double fraction = -x;
            for (int i = 60; i > 0; i--) {
                fraction = -x + i / fraction;
            }
            return density / fraction;
        }
        double term = x;
        double sum = x;
        for (int i = 3; Math.abs(term) > 1e-18; i += 2) {
            term *= x * x / i;
            sum += term;
        }
        return Math.max(0, 0.5 + density * sum);
    }

    /** P(X ≤ m) for X ~ Poisson(λ). */
    public static double poissonAtMost(double m, double lambda) {
        return m < 0 ? 0 : lambda < m + 2 ? 1 - lowerGamma(m + 1, lambda) : upperGamma(m + 1, lambda);
    }

    /** P(X ≥ m) for X ~ Poisson(λ). */
    public static double poissonAtLeast(double m, double lambda) {
        return m <= 0 ? 1 : lambda < m + 1 ? lowerGamma(m, lambda) : 1 - upperGamma(m, lambda);
    }

    /** The regularised incomplete gamma function P(a, x), by its power series; for x below a + 1. */
    private static double lowerGamma(double a, double x) {
        if (x <= 0) {
            return 0;
        }
        double term = 1 / a;
        double sum = term;
        for (double k = a + 1; term > 1e-17 * sum; k++) {
            term *= x / k;
            sum += term;
        }
        return Math.min(1, sum * StrictMath.exp(a * StrictMath.log(x) - x - logGamma(a)));
    }

    /** The regularised incomplete gamma function Q(a, x), by Legendre's continued fraction (Lentz); for x above a. */
    private static double upperGamma(double a, double x) {
        double b = x + 1 - a;
        double c = 1e300;
        double d = 1 / b;
        double fraction = d;
        double change = 0;
        for (int i = 1; Math.abs(change - 1) > 1e-16 && i < 1_000_000; i++) {
            double step = -i * (i - a);
            b += 2;
            d = 1 / (step * d + b);
            c = b + step / c;
            change = c * d;
            fraction *= change;
        }
        return Math.min(1, fraction * StrictMath.exp(a * StrictMath.log(x) - x - logGamma(a)));
    }

    private static double polynomial(double x, double[] coefficients) {
        double value = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            value = value * x + coefficients[i];
        }
        return value;
    }

    private static final double[] CENTRE_ABOVE = {
        3.3871328727963666080, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
        4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3
    };
    private static final double[] CENTRE_BELOW = {
        1.0, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
        2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3
    };
    private static final double[] SIDE_ABOVE = {
        1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504,
        1.27045825245236838258, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4
    };
    private static final double[] SIDE_BELOW = {
        1.0, 2.05319162663775882187, 1.67638483018380384940, 6.89767334985100004550e-1,
        1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9
    };
    private static final double[] TAIL_ABOVE = {
        6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580, 2.96560571828504891230e-1,
        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7
    };
    private static final double[] TAIL_BELOW = {
        1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
        7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15
    };
}
