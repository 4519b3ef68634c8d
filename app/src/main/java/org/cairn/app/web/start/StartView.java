package org.cairn.app.web.start;

import java.util.List;

/**
 * The start page.
 *
 * @param recent folders of projects opened lately
 * @param suggested a folder where a new project could lie
 * @param example a folder where the example could lie
 */
public record StartView(List<String> recent, String suggested, String example) {
    public StartView {
        recent = List.copyOf(recent);
    }
}
