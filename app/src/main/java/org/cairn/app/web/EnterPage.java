package org.cairn.app.web;

import java.util.List;
import java.util.Optional;
import org.cairn.app.web.words.Language;
import org.cairn.app.web.words.Phrase;

/**
 * Where a name and a password are typed.
 *
 * @param say its language
 * @param assets where its style is
 * @param form what proves that the form was sent from this page
 * @param name the name as it was typed before
 * @param back where to go once in
 * @param trouble why one is not in; empty where nothing was tried
 */
public record EnterPage(Language say, Assets assets, String form, String name, String back, Optional<Phrase> trouble) {

    /** The address of a style sheet or font. */
    public String asset(String asset) {
        return assets.address(asset);
    }

    /** The languages one can change to. */
    public List<Language> languages() {
        return Language.tags().stream().map(Language::of).toList();
    }
}
