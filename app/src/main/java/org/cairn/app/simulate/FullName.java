package org.cairn.app.simulate;

/**
 * The parts of a name in the notation of its culture; a part that the culture does not have is empty.
 *
 * @param culture decides the notation
 * @param female decides the form of a Slavic family name and patronymic
 */
record FullName(Culture culture, boolean female, String given, String father, String grandfather, String family) {

    FullName withGiven(String other) {
        return new FullName(culture, female, other, father, grandfather, family);
    }

    FullName withFather(String other) {
        return new FullName(culture, female, given, other, grandfather, family);
    }

    FullName withGrandfather(String other) {
        return new FullName(culture, female, given, father, other, family);
    }

    FullName withFamily(String other) {
        return new FullName(culture, female, given, father, grandfather, other);
    }
}
