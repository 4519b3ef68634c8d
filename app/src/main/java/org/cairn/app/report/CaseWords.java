package org.cairn.app.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairn.casebook.claim.Claim;
import org.cairn.casebook.claim.ClaimValue;
import org.cairn.casebook.claim.Question;
import org.cairn.casebook.claim.Question.Period;
import org.cairn.casebook.claim.Source;
import org.cairn.casebook.claim.Subject;
import org.cairn.casebook.claim.date.ClaimedDate;
import org.cairn.casebook.sheet.Dossier;
import org.cairn.link.value.PartialDate;

/** Claims, dates and subjects in the words of a report. */
final class CaseWords {

    private CaseWords() {}

    /** A stretch of time, shortly: {@code 2019}, {@code Jan–Jun 2019}, {@code 15 Aug 2021–30 May 2023}. */
    static String period(Period period) {
        return shortly(period.date().days());
    }

    static String shortly(PartialDate days) {
        LocalDate first = days.first();
        LocalDate last = days.last();
        if (days.isExactDay()) {
            return day(first);
        }
        if (days.equals(PartialDate.ofYear(first.getYear()))) {
            return Integer.toString(first.getYear());
        }
        boolean wholeMonths =
                first.getDayOfMonth() == 1 && last.equals(YearMonth.from(last).atEndOfMonth());
        if (wholeMonths && first.getDayOfYear() == 1 && last.getMonthValue() == 12) {
            return first.getYear() + "–" + last.getYear();
        }
        if (wholeMonths && first.getYear() == last.getYear()) {
            return first.getMonth() == last.getMonth()
                    ? month(first) + " " + first.getYear()
                    : "%s–%s %s".formatted(month(first), month(last), first.getYear());
        }
        return wholeMonths
                ? "%s %s–%s %s".formatted(month(first), first.getYear(), month(last), last.getYear())
                : day(first) + "–" + day(last);
    }

    private static String day(LocalDate day) {
        return "%s %s %s".formatted(day.getDayOfMonth(), month(day), day.getYear());
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    /** A day in full: {@code 31 December 2025}. */
    static String inFull(LocalDate day) {
        return Dates.inWords(PartialDate.of(day));
    }

    /** A date as a source writes it, and the days it means where the words do not say them. */
    static String date(Optional<ClaimedDate> date) {
        return date.map(one -> {
                    String days = shortly(one.stated());
                    boolean isPlain = one.words().matches("[0-9/~?%X-]+");
                    return isPlain ? days : "%s (%s)".formatted(Words.value(one.words()), days);
                })
                .orElse("no date in this file");
    }

    /** A source, as it is cited beside what it says. */
    static String source(Dossier dossier, Claim claim) {
        return source(dossier.claims().sourceOf(claim));
    }

    static String source(Source source) {
        String when = source.published().map(date -> shortly(date.stated())).orElse("date not in this file");
        return "%s, %s".formatted(Words.value(source.publisher()), when);
    }

    /** A source by its id. */
    static String source(Dossier dossier, String id) {
        return dossier.claims().sources().stream()
                .filter(source -> source.id().equals(id))
                .findFirst()
                .map(CaseWords::source)
                .orElse(Words.value(id));
    }

    /** What a claim says, with its measure where it counts. */
    static String value(Dossier dossier, Claim claim) {
        if (claim.value() instanceof ClaimValue.Attributed attributed) {
            return attributed.attribution().kind().word()
                    + attributed
                            .attribution()
                            .party()
                            .map(party -> ": " + Words.value(dossier.parties().name(party)))
                            .orElse("");
        }
        if (claim.value() instanceof ClaimValue.Dated dated) {
            return date(Optional.of(dated.date()));
        }
        String said = Words.value(claim.value().sentence());
        boolean isCount = claim.value() instanceof ClaimValue.Counted;
        return isCount ? "%s %s".formatted(said, claim.question().measure().orElseThrow()) : said;
    }

    /** A question in words. */
    static String question(Dossier dossier, Question question) {
        String subject = subject(dossier, question.subject());
        return subject + (subject.isEmpty() ? "" : ": ") + asked(dossier, question);
    }

    /** What a count is of, besides its measure and its party: an incident, a stretch of time, a part. */
    static String scope(Dossier dossier, Question question) {
        List<String> parts = new ArrayList<>();
        parts.add(subject(dossier, question.subject()));
        question.period().ifPresent(period -> parts.add(period(period)));
        parts.add(question.part().isEmpty() ? "" : Words.value(question.part()));
        parts.removeIf(String::isEmpty);
        return parts.isEmpty() ? "at no stated time" : String.join(", ", parts);
    }

    /** What a question asks, without what it asks it of. */
    static String asked(Dossier dossier, Question question) {
        StringBuilder words = new StringBuilder();
        words.append(question.measure().map(measure -> measure.word()).orElseGet(() -> Words.value(question.field())));
        question.period().ifPresent(period -> words.append(", ").append(period(period)));
        question.party()
                .ifPresent(party ->
                        words.append(", ").append(Words.value(dossier.parties().name(party))));
        if (!question.part().isEmpty()) {
            words.append(", ").append(Words.value(question.part()));
        }
        return words.toString();
    }

    private static String subject(Dossier dossier, Subject subject) {
        return switch (subject.kind()) {
            case ALL -> "";
            case INCIDENT ->
                dossier.incident(subject.id())
                        .map(incident -> Words.value(incident.name()))
                        .orElse(subject.id());
            case PARTY -> Words.value(dossier.parties().name(subject.id()));
            case PROCEEDING ->
                dossier.proceedings().stream()
                        .filter(proceeding -> proceeding.id().equals(subject.id()))
                        .findFirst()
                        .map(proceeding -> Words.value(proceeding.name()))
                        .orElse(subject.id());
            case PERSON -> Words.value(subject.id());
        };
    }

    /** Parts joined by a semicolon, or what to say where there are none. */
    static String joined(List<String> parts, String none) {
        return parts.isEmpty() ? none : parts.stream().collect(Collectors.joining("; "));
    }
}
