package org.cairn.app.web;

/**
 * Where in a long list a page of it is.
 *
 * @param page which page, from 1
 * @param all how many there are in all
 * @param perPage how many stand on a page
 */
public record Pages(int page, int all, int perPage) {

    /** The page asked for, or the nearest there is. */
    public static Pages of(int asked, int all, int perPage) {
        int last = Math.max(1, (all + perPage - 1) / perPage);
        return new Pages(Math.max(1, Math.min(asked, last)), all, perPage);
    }

    /** The first on the page, from 0. */
    public int from() {
        return (page - 1) * perPage;
    }

    /** After the last on the page. */
    public int to() {
        return Math.min(all, from() + perPage);
    }

    /** How many pages there are. */
    public int last() {
        return Math.max(1, (all + perPage - 1) / perPage);
    }

    /** Whether there is more than one page. */
    public boolean areSeveral() {
        return all > perPage;
    }
}
