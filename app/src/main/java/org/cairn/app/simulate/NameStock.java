package org.cairn.app.simulate;

import java.util.List;
import java.util.Map;

/**
 * Draws names: given names as concentrated as in life (a few are very common), family names half from a stock and half
 * put together from roots and endings, so that the more people there are, the more surnames there are.
 */
final class NameStock {
    private static final Material ARABIC = Material.of("arabic.txt", ",");
    private static final Material SLAVIC = Material.of("slavic.txt", ",");
    private static final Material WESTERN = Material.of("latin.txt", ",");
    private static final List<String> ARABIC_FAMILIES = ARABIC.section("family");
    private static final Map<String, String> SLAVIC_NICKNAMES = SLAVIC.pairs("nicknames");
    private static final Map<String, String> WESTERN_NICKNAMES = WESTERN.pairs("nicknames");

    private static final String ROOT_SOUNDS = "btjHxdrzsScDT3GfqklmnhJ";
    /** Where P, Q and R stand for the sounds of a root; the weak ones are left out, since their patterns change. */
    private static final List<String> PATTERNS =
            List.of("PaQQAR", "PAQiR", "PaQIR", "PuQayR", "maPQUR", "PaQRAn", "PaQR@", "PuQUR", "miPQAR", "PaQAR");

    private static final int MADE_UP = 60_000;

    private NameStock() {}

    private static Material material(Culture culture) {
        return switch (culture) {
            case ARABIC -> ARABIC;
            case SLAVIC -> SLAVIC;
            case WESTERN -> WESTERN;
        };
    }

    static String given(Culture culture, boolean female, Draws draws) {
        List<String> names = material(culture).section(female ? "female" : "male");
        return names.get(draws.ranked(names.size(), culture == Culture.ARABIC ? 4 : 8));
    }

    static String family(Culture culture, Draws draws) {
        if (culture == Culture.ARABIC && draws.chance(0.5)) {
            return ARABIC_FAMILIES.get(draws.ranked(ARABIC_FAMILIES.size(), 10));
        }
        long bits = Draws.mix(draws.ranked(MADE_UP, 120) + 7L);
        return switch (culture) {
            case ARABIC -> arabicFamily(bits);
            case SLAVIC -> slavicFamily(bits);
            case WESTERN -> madeOf(WESTERN, bits);
        };
    }

    /** The everyday form of a given name, or the name itself when there is none. */
    static String nickname(FullName name) {
        String formal = name.given().split("/", -1)[0];
        return switch (name.culture()) {
            case ARABIC -> name.given();
            case SLAVIC -> SLAVIC_NICKNAMES.getOrDefault(formal, name.given());
            case WESTERN -> WESTERN_NICKNAMES.getOrDefault(formal, name.given());
        };
    }

    private static String arabicFamily(long bits) {
        String first = sound(bits);
        String second = sound(bits >>> 8);
        String third = sound(bits >>> 16);
        String pattern = PATTERNS.get((int) ((bits >>> 24) & 0xFFFF) % PATTERNS.size());
        String name = pattern.replace("P", first).replace("Q", second).replace("R", third);
        if (first.equals(second) || second.equals(third)) {
            return arabicFamily(Draws.mix(bits + 1));
        }
        boolean ends = name.endsWith("@");
        return switch ((int) ((bits >>> 48) & 7)) {
            case 0, 1 -> name;
            case 2 -> "'abU " + name;
            case 3, 4 -> "al-" + name;
            default -> ends ? name : "al-" + name + "I";
        };
    }

    private static String sound(long bits) {
        return String.valueOf(ROOT_SOUNDS.charAt((int) (bits & 0xFF) % ROOT_SOUNDS.length()));
    }

    private static String slavicFamily(long bits) {
        String made = madeOf(SLAVIC, bits);
        int slash = made.indexOf('/');
        if (slash < 0) {
            return made;
        }
        String woman = made.substring(slash + 1);
        String man = made.substring(0, slash);
        String stem = man.substring(0, man.length() - (woman.equals("ська") || woman.equals("цька") ? 5 : 2));
        return man + "/" + stem + woman;
    }

    private static String madeOf(Material material, long bits) {
        List<String> stems = material.section("stems");
        List<String> middles = material.section("middles");
        List<String> endings = material.section("endings");
        String stem = stems.get((int) ((bits >>> 1) & 0xFFFF) % stems.size());
        String made = stem
                + middles.get((int) ((bits >>> 17) & 0xFFFF) % middles.size())
                + endings.get((int) ((bits >>> 33) & 0xFFFF) % endings.size());
        return Character.toUpperCase(made.charAt(0)) + made.substring(1);
    }
}
