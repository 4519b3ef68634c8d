package org.cairn.app.simulate;

/** How a list that writes for readers of one script writes numbers and the sexes. */
enum Digits {
    EUROPEAN('0', "male", "female"),
    ARABIC_INDIC('٠', "ذكر", "أنثى"),
    CYRILLIC_WORDS('0', "чол", "жін");

    private final char zero;
    private final String male;
    private final String female;

    Digits(char zero, String male, String female) {
        this.zero = zero;
        this.male = male;
        this.female = female;
    }

    static Digits of(Script script) {
        return switch (script) {
            case LATIN -> EUROPEAN;
            case ARABIC, OWN -> ARABIC_INDIC;
            case CYRILLIC -> CYRILLIC_WORDS;
        };
    }

    String male() {
        return male;
    }

    String female() {
        return female;
    }

    /** A text with its digits in these. */
    String of(String text) {
        if (zero == '0') {
            return text;
        }
        StringBuilder written = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            written.append(letter >= '0' && letter <= '9' ? (char) (zero + letter - '0') : letter);
        }
        return written.toString();
    }
}
