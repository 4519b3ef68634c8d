package org.cairn.link;

/** Hears how far a long step has come. Called from the thread that started the step. */
@FunctionalInterface
public interface Progress {
    /** Hears nothing. */
    Progress NONE = (stage, done, total) -> {};

    /**
     * Called now and then while a stage runs, and once at its end.
     *
     * @param stage what is being done, in words
     * @param done how much of it is done
     * @param total how much there is to do
     */
    void at(String stage, long done, long total);

    /** Called when another stage begins, which ends the one before. */
    default void begins(Stage stage) {}

    /** Called when the last stage has ended. */
    default void ends() {}
}
