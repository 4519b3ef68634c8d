package org.cairn.link.text;

/**
 * Cyrillic script: Ukrainian and Russian letters that stand for each other in the two spellings of one name, and a plain
 * romanisation of both (after the Ukrainian passport table of 2010 and ICAO Doc 9303 for Russian, simplified).
 */
final class Cyrillic {

    private Cyrillic() {}

    static boolean isUkrainian(int c) {
        return switch (c) {
            case 'Є', 'є', 'І', 'і', 'Ї', 'ї', 'Ґ', 'ґ', 'Ў', 'ў' -> true;
            default -> false;
        };
    }

    /** The lower-case form, with ё as е and ґ as г. */
    static int lower(int c) {
        int lower = c;
        if (c >= 0x410 && c <= 0x42F) {
            lower = c + 0x20;
        } else if (c >= 0x400 && c <= 0x40F) {
            lower = c + 0x50;
        }
        return switch (lower) {
            case 'ё' -> 'е';
            case 'Ґ', 'ґ' -> 'г';
            default -> lower;
        };
    }

    static String toLatin(String word) {
        StringBuilder latin = new StringBuilder(word.length() + 4);
        for (int i = 0; i < word.length(); i++) {
            latin.append(letter(word.charAt(i), i == 0));
        }
        return latin.isEmpty() ? word : latin.toString();
    }

    private static String letter(char c, boolean first) {
        return switch (c) {
            case 'а' -> "a";
            case 'б' -> "b";
            case 'в', 'ў' -> "v";
            case 'г' -> "g";
            case 'д' -> "d";
            case 'е', 'э' -> "e";
            case 'є' -> first ? "ye" : "ie";
            case 'ж' -> "zh";
            case 'з' -> "z";
            case 'и', 'і', 'ы' -> "i";
            case 'ї', 'й' -> first ? "y" : "i";
            case 'к' -> "k";
            case 'л', 'љ' -> "l";
            case 'м' -> "m";
            case 'н', 'њ' -> "n";
            case 'о' -> "o";
            case 'п' -> "p";
            case 'р' -> "r";
            case 'с' -> "s";
            case 'т' -> "t";
            case 'у' -> "u";
            case 'ф' -> "f";
            case 'х' -> "kh";
            case 'ц' -> "ts";
            case 'ч', 'ћ' -> "ch";
            case 'ш' -> "sh";
            case 'щ' -> "shch";
            case 'ю' -> first ? "yu" : "iu";
            case 'я' -> first ? "ya" : "ia";
            case 'ј' -> "j";
            case 'ђ' -> "dj";
            case 'џ' -> "dz";
            case 'ъ', 'ь' -> "";
            default -> String.valueOf(c);
        };
    }
}
