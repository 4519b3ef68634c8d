package org.cairn.casebook.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.casebook.project.ColumnMap;

/** Guesses from the names of a list's columns what they hold, in several languages. */
final class HeaderGuess {
    private static final Map<String, List<String>> KNOWN = new LinkedHashMap<>();
    private static final List<List<String>> PLACES = new ArrayList<>();

    static {
        known(
                "id",
                "id;case id;case no;case number;case;record id;rid;ref;reference;form;form no;form number;no;number;serial;code;#;uid;"
                        + "الرقم;رقم;معرف;كود;رقم الحاله;الرمز;شماره;کد;شناسه;номер;№;код;идентификатор;ідентифікатор;numero;num;identifiant;"
                        + "codigo;folio;expediente;registro");
        known(
                "given",
                "given;given name;first name;firstname;forename;first;الاسم الاول;اسم الشخص;имя;ім'я;імя;prenom;nombres;primer nombre;"
                        + "نام کوچک");
        known(
                "father",
                "father;father name;father's name;fathers name;name of father;اسم الاب;الاب;отчество;по батькові;имя отца;nom du pere;"
                        + "nombre del padre;نام پدر;middle name");
        known(
                "grandfather",
                "grandfather;grandfather name;grandfather's name;اسم الجد;الجد;نام پدربزرگ;nom du grand-pere");
        known(
                "family",
                "family;family name;last name;lastname;surname;last;العائله;اسم العائله;اللقب;الكنيه;фамилия;прізвище;"
                        + "nom de famille;apellido;apellidos;نام خانوادگی;تخلص");
        known(
                "name",
                "name;full name;fullname;name of victim;victim name;victim;patient;patient name;person;deceased;en name;name en;name ar;"
                        + "الاسم;الاسم الكامل;الاسم الرباعي;الاسم الثلاثي;اسم الشهيد;اسم الضحيه;اسم;фио;имя и фамилия;піб;повне ім'я;nom complet;"
                        + "nom et prenom;nom;nombre completo;nombre y apellidos;nombre;نام;نام کامل;نام و نام خانوادگی");
        known("sex", "sex;gender;الجنس;النوع;النوع الاجتماعي;пол;стать;sexe;genre;sexo;genero;جنس;جنسیت");
        known("age", "age;age at death;age years;age in years;العمر;السن;عمر;возраст;вік;edad;سن");
        known(
                "born",
                "born;birth date;birthdate;date of birth;dob;birth;birth year;year of birth;birthday;تاريخ الميلاد;تاريخ الولاده;"
                        + "سنه الميلاد;дата рождения;год рождения;дата народження;рік народження;date de naissance;naissance;"
                        + "annee de naissance;fecha de nacimiento;nacimiento;ano de nacimiento;تاریخ تولد;سال تولد");
        known(
                "died",
                "died;date of death;death date;dod;date killed;killed on;date of killing;date of incident;incident date;death;date;"
                        + "تاريخ الوفاه;تاريخ الاستشهاد;تاريخ القتل;تاريخ الحادث;التاريخ;дата смерти;дата гибели;дата смерті;дата загибелі;дата;"
                        + "date de deces;date du deces;deces;fecha de muerte;fecha de fallecimiento;fecha del hecho;fecha de defuncion;fecha;"
                        + "تاریخ مرگ;تاریخ وفات;تاریخ کشته شدن;تاریخ");
        PLACES.add(words("country;البلد;الدوله;страна;країна;pays;pais;کشور"));
        PLACES.add(words(
                "governorate;province;state;region;oblast;department;المحافظه;محافظه;الولايه;область;регион;регіон;region;"
                        + "gouvernorat;departement;wilaya;departamento;estado;provincia;استان;ولایت"));
        PLACES.add(words(
                "district;county;raion;municipality;المديريه;القضاء;المنطقه;район;округ;arrondissement;municipio;distrito;"
                        + "شهرستان;ولسوالی;district name"));
        PLACES.add(words("city;town;المدينه;مدينه;البلده;город;місто;ville;commune;ciudad;شهر"));
        PLACES.add(words(
                "place;place of death;location;place of incident;المكان;مكان;مكان الوفاه;مكان القتل;الموقع;место;место смерти;"
                        + "місце;місце загибелі;lieu;lieu de deces;lieu du deces;lugar;lugar del hecho;محل;مکان"));
        PLACES.add(words(
                "quarter;neighborhood;neighbourhood;ward;village;camp;suburb;الحي;حي;القريه;قريه;المخيم;квартал;село;деревня;"
                        + "quartier;village;barrio;vereda;aldea;colonia;محله;قریه;روستا"));
    }

    private HeaderGuess() {}

    private static void known(String word, String several) {
        KNOWN.put(word, words(several));
    }

    private static List<String> words(String several) {
        List<String> words = new ArrayList<>();
        for (String word : several.split(";", -1)) {
            words.add(plain(word));
        }
        return words;
    }

    /** Folded, with spaces for whatever stands between words. */
    static String plain(String name) {
        return Cells.folded(Cells.clean(name.replaceAll("([a-z])([A-Z])", "$1 $2")))
                .replaceAll("[\\s_./:()\\[\\]-]+", " ")
                .strip();
    }

    static ColumnMap guess(List<String> header) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Set<String> taken = new LinkedHashSet<>();
        for (String word :
                List.of("id", "given", "father", "grandfather", "family", "name", "sex", "age", "born", "died")) {
            List<String> known = KNOWN.getOrDefault(word, List.of());
            for (String name : known) {
                header.stream()
                        .filter(column -> !columns.containsKey(word)
                                && !taken.contains(column)
                                && plain(column).equals(name))
                        .findFirst()
                        .ifPresent(column -> {
                            columns.put(word, List.of(column));
                            taken.add(column);
                        });
            }
        }
        wholeOrParts(columns);
        List<String> places = places(header, taken);
        if (!places.isEmpty()) {
            columns.put("place", places);
        }
        return new ColumnMap(columns);
    }

    /** A column “name” beside a family name holds the given name; one beside lesser parts holds the whole. */
    private static void wholeOrParts(Map<String, List<String>> columns) {
        List<String> whole = columns.get("name");
        if (whole == null) {
            return;
        }
        if (columns.containsKey("family") && !columns.containsKey("given")) {
            columns.put("given", whole);
            columns.remove("name");
        } else {
            ColumnMap.NAME_PARTS.forEach(columns::remove);
        }
    }

    private static List<String> places(List<String> header, Set<String> taken) {
        List<String> places = new ArrayList<>();
        for (List<String> level : PLACES) {
            header.stream()
                    .filter(column -> !taken.contains(column) && level.contains(plain(column)))
                    .findFirst()
                    .ifPresent(column -> {
                        places.add(column);
                        taken.add(column);
                    });
        }
        return places;
    }
}
