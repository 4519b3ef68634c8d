package org.cairn.casebook.work;

/** Told how far long work has come. Changes nothing about its result. */
@FunctionalInterface
public interface Progress extends org.cairn.link.Progress {

    /** Tells no one. */
    Progress SILENT = (step, done, total) -> {};

    /**
     * Told now and then.
     *
     * @param step what is being done, in words
     * @param done how much of it is done
     * @param total how much there is in all; 0 where that is not known
     */
    @Override
    void at(String step, long done, long total);
}
