package org.cairn.casebook.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import org.cairn.link.value.Absent;
import org.cairn.link.value.Sex;

/** The words by which lists in several languages say a sex, or say why a cell holds nothing. */
final class Words {
    private static final int LONGEST = 48;

    private static final Map<String, Absent> ABSENT = new HashMap<>();
    private static final Map<String, Sex> SEX = new HashMap<>();

    /** What a program writes for nothing. Exactly so: “Na” and “Null” are names of people. */
    private static final Set<String> MACHINE =
            Set.of("NA", "NULL", "null", "NaN", "nan", "None", "<NA>", "#N/A", "\\N");

    /** A name made of these words alone names nobody. */
    private static final Set<String> PLACEHOLDER =
            words("name names not yet released unknown unidentified withheld undisclosed "
                    + "by the police family person man woman male female boy girl child baby infant civilian body victim identity of an a "
                    + "unnamed official authorities officials pending adult sealed");

    private static final Set<String> PLACEHOLDER_NEEDS =
            words("unknown unidentified withheld unnamed undisclosed released pending sealed");
    private static final Set<String> PLACEHOLDER_WITHHELD = words("withheld undisclosed sealed");

    static {
        absent(
                Absent.NOT_STATED,
                "-;--;---;.;..;...;?;??;???;n/a;n.a;n/k;nk;unk;unknown;not known;not stated;not available;"
                        + "not given;not recorded;not reported;not specified;unspecified;unreported;missing data;no data;no information;"
                        + "none given;blank;undetermined;unidentified;tbd;x/x");
        absent(
                Absent.NOT_STATED,
                "غير معروف;غير معروفة;غير محدد;غير محددة;غير مذكور;غير مذكورة;غير متوفر;لا يوجد;مجهول;مجهولة;"
                        + "مجهول الهوية;مجهولة الهوية;غير معلوم;نامعلوم;نامشخص;ناشناس;نامعلومه");
        absent(
                Absent.NOT_STATED,
                "неизвестно;неизвестный;неизвестная;неизвестен;не указано;не указан;не указана;нет данных;н/д;"
                        + "невідомо;невідомий;невідома;не вказано;немає даних;не встановлено;не установлено");
        absent(
                Absent.NOT_STATED,
                "inconnu;inconnue;non précisé;non precise;non renseigné;non indiqué;nr;desconocido;desconocida;"
                        + "no consta;sin dato;sin datos;sin información;no especificado;s/d;s/i;n.n;sin identificar;no identificado");
        absent(
                Absent.ILLEGIBLE,
                "[?];illegible;unreadable;not legible;غير مقروء;غير مقروءة;غير واضح;неразборчиво;нерозбірливо;"
                        + "illisible;ilegible;ناخوانا");
        absent(
                Absent.WITHHELD,
                "withheld;sealed;name withheld;withheld by police;name withheld by police;withheld by family;"
                        + "name withheld by family;redacted;[redacted];confidential;محجوب;محجوبة;محجوب بطلب العائلة;скрыто;приховано;"
                        + "не разглашается;не розголошується;confidentiel;confidencial;reservado;محرمانه");
        sex(
                Sex.MALE,
                "m;male;man;men;boy;masc;masculine;ذكر;رجل;ولد;صبي;ذ;м;муж;мужской;мужчина;мальчик;чол;чоловік;чоловіча;"
                        + "чоловічий;ч;хлопчик;хлопець;homme;garçon;masculin;h;hombre;niño;varón;masculino;مرد;پسر;مذكر;erkek;homem;männlich");
        sex(
                Sex.FEMALE,
                "f;female;woman;women;girl;fem;feminine;w;أنثى;انثي;امرأة;إمرأة;بنت;فتاة;أ;ж;жен;женский;женщина;девочка;"
                        + "жін;жінка;жіноча;жіночий;дівчинка;дівчина;femme;fille;féminin;mujer;niña;femenino;femenina;زن;دختر;مونث;مؤنث;kadın;"
                        + "mulher;weiblich");
    }

    private Words() {}

    private static Set<String> words(String spaced) {
        return new HashSet<>(Arrays.asList(spaced.split(" ", -1)));
    }

    private static void absent(Absent kind, String several) {
        for (String word : several.split(";", -1)) {
            ABSENT.put(Cells.folded(word), kind);
        }
    }

    private static void sex(Sex sex, String several) {
        for (String word : several.split(";", -1)) {
            SEX.put(Cells.folded(word), sex);
        }
    }

    /** Which kind of nothing a clean cell says, if it says nothing. */
    static Optional<Absent> absent(String clean) {
        if (clean.isEmpty() || MACHINE.contains(clean)) {
            return Optional.of(Absent.NOT_STATED);
        }
        return clean.length() > LONGEST ? Optional.empty() : absentFolded(Cells.folded(clean));
    }

    private static Optional<Absent> absentFolded(String folded) {
        Absent absent = ABSENT.get(folded);
        return Optional.ofNullable(absent != null ? absent : ABSENT.get(bare(folded)));
    }

    /** Like {@link #absent}, and also a name made of placeholders alone: “Unidentified man”. */
    static Optional<Absent> absentName(String clean) {
        if (clean.isEmpty() || clean.length() > LONGEST || MACHINE.contains(clean)) {
            return absent(clean);
        }
        String folded = Cells.folded(clean);
        return absentFolded(folded).or(() -> placeholders(bare(folded)));
    }

    private static Optional<Absent> placeholders(String folded) {
        boolean needed = false;
        boolean withheld = false;
        StringTokenizer words = new StringTokenizer(folded, " /-");
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            if (!PLACEHOLDER.contains(word)) {
                return Optional.empty();
            }
            needed |= PLACEHOLDER_NEEDS.contains(word);
            withheld |= PLACEHOLDER_WITHHELD.contains(word);
        }
        return needed ? Optional.of(withheld ? Absent.WITHHELD : Absent.NOT_STATED) : Optional.empty();
    }

    /** Without brackets, quotation marks and full stops at the ends. */
    private static String bare(String folded) {
        int from = 0;
        int to = folded.length();
        while (from < to && "([<{\"'“«*".indexOf(folded.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && ")]>}\"'”».*".indexOf(folded.charAt(to - 1)) >= 0) {
            to--;
        }
        return folded.substring(from, to);
    }

    /** The sex that a clean cell says. */
    static Optional<Sex> sex(String clean) {
        return clean.length() > LONGEST ? Optional.empty() : Optional.ofNullable(SEX.get(bare(Cells.folded(clean))));
    }
}
