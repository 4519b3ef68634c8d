package org.cairn.app.web.publish;

import java.util.List;
import java.util.Optional;
import org.cairn.app.report.Publishing;
import org.cairn.app.report.ReleaseDraft;
import org.cairn.app.report.Releasing;
import org.cairn.app.web.Known;
import org.cairn.casebook.Entry;

/**
 * The report.
 *
 * @param known what is known of the project
 * @param stated the entry that says what was published last; empty if nothing was
 * @param files the files in its folder
 * @param checked what the latest check of this start found
 * @param releases the releases that were made, oldest first
 * @param draft a release as it would be, where one was asked for
 */
public record ReportView(
        Known known,
        Optional<Entry> stated,
        List<String> files,
        Optional<Known.Dated<Publishing.Check>> checked,
        List<Releasing.Made> releases,
        Optional<ReleaseDraft> draft) {
    public ReportView {
        files = List.copyOf(files);
        releases = List.copyOf(releases);
    }
}
