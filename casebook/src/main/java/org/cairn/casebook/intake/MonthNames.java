package org.cairn.casebook.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.casebook.project.ListCalendar;

/** Names of months, and the small words that stand between the parts of a date, in the languages Cairn reads. */
final class MonthNames {

    /** A month of a calendar, from 1. */
    record Month(ListCalendar calendar, int number) {}

    private static final Map<String, Month> MONTHS = new HashMap<>();
    private static final Set<String> FILLERS = new HashSet<>();

    static {
        gregorian("january february march april may june july august september october november december");
        gregorian("jan feb mar apr may jun jul aug sep oct nov dec");
        gregorian("janv fevr mars avr mai juin juil aout sept octo nove dece");
        gregorian("janvier février mars avril mai juin juillet août septembre octobre novembre décembre");
        gregorian("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre");
        gregorian("ene feb mar abr may jun jul ago set oct nov dic");
        gregorian("ene feb mar abr may jun jul ago setiembre oct nov dic");
        gregorian("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь");
        gregorian("января февраля марта апреля мая июня июля августа сентября октября ноября декабря");
        gregorian("янв фев мар апр май июн июл авг сен окт ноя дек");
        gregorian("янв февр март апр мая июн июл авг сент окт нояб дек");
        gregorian("січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень");
        gregorian("січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня");
        gregorian("січ лют бер квіт трав черв лип серп вер жовт лист груд");
        gregorian("يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر");
        gregorian("جانفي فيفري مارس افريل ماي جوان جويليه اوت سبتمبر اكتوبر نوفمبر ديسمبر");
        gregorian("يناير فبراير مارس ابريل ماي يونيه يوليه غشت شتنبر اكتوبر نونبر دجنبر");
        gregorian("كانون-الثاني شباط اذار نيسان ايار حزيران تموز اب ايلول تشرين-الاول تشرين-الثاني كانون-الاول");
        gregorian("ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر");
        months(
                ListCalendar.HIJRI,
                "محرم صفر ربيع-الاول ربيع-الثاني جمادي-الاولي جمادي-الثانيه رجب شعبان رمضان شوال ذو-القعده ذو-الحجه");
        months(
                ListCalendar.HIJRI,
                "المحرم صفر ربيع-الاول ربيع-الاخر جمادي-الاول جمادي-الاخره رجب شعبان رمضان شوال ذي-القعده ذي-الحجه");
        months(
                ListCalendar.HIJRI,
                "muharram safar rabi1 rabi2 jumada1 jumada2 rajab shaban ramadan shawwal dhulqadah dhulhijjah");
        months(ListCalendar.SOLAR_HIJRI, "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند");
        months(ListCalendar.SOLAR_HIJRI, "حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت");
        months(ListCalendar.SOLAR_HIJRI, "وری غویی غبرگولی چنگاښ زمری وږی تله لړم لیندۍ مرغومی سلواغه کب");
        months(ListCalendar.SOLAR_HIJRI, "hamal sawr jawza saratan asad sonbola mizan aqrab qaws jadi dalw hut");
        months(
                ListCalendar.SOLAR_HIJRI,
                "farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand");
        months(ListCalendar.ETHIOPIC, "መስከረም ጥቅምት ኅዳር ታኅሣሥ ጥር የካቲት መጋቢት ሚያዝያ ግንቦት ሰኔ ሐምሌ ነሐሴ ጳጉሜን");
        months(ListCalendar.ETHIOPIC, "መስከረም ጥቅምት ህዳር ታህሳስ ጥር የካቲት መጋቢት ሚያዚያ ግንቦት ሰኔ ሀምሌ ነሀሴ ጳጉሜ");
        months(
                ListCalendar.ETHIOPIC,
                "meskerem tikimt hidar tahsas tir yekatit megabit miyazya ginbot sene hamle nehase pagume");
        fillers(
                "of the de du del d' le la el los in on from between since year de-l r г года год гг р року рік سنه عام شهر يوم في من بين سال ماه "
                        + "с со від з між между entre desde depuis");
        fillers("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun");
        fillers(
                "lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo");
        fillers(
                "понедельник вторник среда четверг пятница суббота воскресенье понеділок вівторок середа четвер пятниця субота неділя");
        fillers("الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الاحد دوشنبه سهشنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه");
    }

    private MonthNames() {}

    private static void gregorian(String names) {
        months(ListCalendar.GREGORIAN, names);
    }

    private static void months(ListCalendar calendar, String names) {
        String[] each = names.split(" ", -1);
        for (int i = 0; i < each.length; i++) {
            MONTHS.putIfAbsent(Cells.folded(each[i]), new Month(calendar, i + 1));
        }
    }

    private static void fillers(String words) {
        for (String word : words.split(" ", -1)) {
            FILLERS.add(Cells.folded(word));
        }
    }

    /** The month that a folded word names; a name of two words has a hyphen between them. */
    static Optional<Month> of(String folded) {
        return Optional.ofNullable(MONTHS.get(folded));
    }

    /** Whether a folded word says nothing about which day is meant: “of”, a day of the week. */
    static boolean isFiller(String folded) {
        return FILLERS.contains(folded);
    }

    /** Writes the names of two words with a mark between them that no separator of dates is taken for. */
    static String join(String folded) {
        return folded.replaceAll("(?U)\\b(كانون|تشرين|ربيع|جمادي|ذو|ذي) (?=ال)", "$1-")
                .replaceAll("\\brabi['‘’]? (?:al-|ul-|i )?aw+al\\b|\\brabi i\\b", "rabi1")
                .replaceAll("\\brabi['‘’]? (?:al-|ul-)?(?:thani|akhir)\\b|\\brabi ii\\b", "rabi2")
                .replaceAll("\\bjumada (?:al-)?(?:ula|awwal)\\b|\\bjumada i\\b", "jumada1")
                .replaceAll("\\bjumada (?:al-)?(?:thani|thaniyah|akhirah?)\\b|\\bjumada ii\\b", "jumada2")
                .replaceAll("\\bdh?u(?:al|l)?[- ]?(?:al-)?(?:qi?[’']?dah?|qa[’']?dah?)\\b", "dhulqadah")
                .replaceAll("\\bdh?u(?:al|l)?[- ]?(?:al-)?hijjah?\\b", "dhulhijjah")
                .replaceAll("\\bsha['’]ban\\b", "shaban");
    }
}
