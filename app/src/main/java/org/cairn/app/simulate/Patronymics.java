package org.cairn.app.simulate;

/** The patronymic of a Ukrainian or Russian given name. */
final class Patronymics {
    private Patronymics() {}

    static String of(String father, boolean female, boolean russian) {
        char last = father.charAt(father.length() - 1);
        String stem = father.substring(0, father.length() - 1);
        String soft = female ? (russian ? "евна" : "ївна") : (russian ? "евич" : "йович");
        String hard = female ? (russian ? "овна" : "івна") : "ович";
        return switch (last) {
            case 'й' -> russian && stem.endsWith("и") ? stem.substring(0, stem.length() - 1) + "ь" + soft : stem + soft;
            case 'ь', 'я' -> stem + soft;
            case 'о', 'а' -> stem + hard;
            default -> father + hard;
        };
    }
}
