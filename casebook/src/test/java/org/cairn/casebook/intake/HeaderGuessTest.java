package org.cairn.casebook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderGuessTest {
    private static String guess(String... header) {
        return ListReader.guess(List.of(header)).columns().toString();
    }

    @Test
    void columnsAreGuessedInSevenLanguages() {
        assertThat(guess("case_no", "patient", "age", "Sex", "date_of_death", "ward", "city"))
                .isEqualTo(
                        "{id=[case_no], name=[patient], sex=[Sex], age=[age], died=[date_of_death], place=[city, ward]}");
        assertThat(guess("الرقم", "الاسم", "العمر", "الجنس", "تاريخ الوفاة", "المحافظة", "الحي"))
                .isEqualTo(
                        "{id=[الرقم], name=[الاسم], sex=[الجنس], age=[العمر], died=[تاريخ الوفاة], place=[المحافظة, الحي]}");
        assertThat(guess("№", "ФИО", "Пол", "Возраст", "Дата смерти", "Область", "Район"))
                .isEqualTo(
                        "{id=[№], name=[ФИО], sex=[Пол], age=[Возраст], died=[Дата смерти], place=[Область, Район]}");
        assertThat(guess("номер", "прізвище", "ім'я", "по батькові", "стать", "дата народження"))
                .isEqualTo(
                        "{id=[номер], given=[ім'я], father=[по батькові], family=[прізвище], sex=[стать], born=[дата народження]}");
        assertThat(guess("Numéro", "Nom", "Sexe", "Âge", "Date de décès", "Commune"))
                .isEqualTo("{id=[Numéro], name=[Nom], sex=[Sexe], age=[Âge], died=[Date de décès], place=[Commune]}");
        assertThat(guess(
                        "Código",
                        "Nombres",
                        "Apellidos",
                        "Sexo",
                        "Edad",
                        "Fecha de muerte",
                        "Departamento",
                        "Municipio"))
                .isEqualTo(
                        "{id=[Código], given=[Nombres], family=[Apellidos], sex=[Sexo], age=[Edad], died=[Fecha de muerte], "
                                + "place=[Departamento, Municipio]}");
        assertThat(guess("شماره", "نام", "جنسیت", "سن", "تاریخ مرگ", "ولایت"))
                .isEqualTo("{id=[شماره], name=[نام], sex=[جنسیت], age=[سن], died=[تاریخ مرگ], place=[ولایت]}");
    }

    @Test
    void columnsOfUnknownMeaningAreLeftOut() {
        assertThat(guess("foo", "bar")).isEqualTo("{}");
    }
}
