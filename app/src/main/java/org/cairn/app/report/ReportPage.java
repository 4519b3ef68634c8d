package org.cairn.app.report;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.app.PlainLine;
import org.cairn.app.chart.Look;
import org.cairn.app.report.Figure.Kind;
import org.cairn.app.report.Html.Element;
import org.cairn.app.report.Html.Text;
import org.cairn.casebook.work.CaseFindings;
import org.cairn.casebook.work.Findings;

/** The report as one page that needs nothing else: no network, no file beside it. */
final class ReportPage {
    private ReportPage() {}

    /** The whole page. The same findings give the same bytes. */
    static String of(Findings findings) {
        return of(findings, Assets.load());
    }

    static String of(Findings findings, Assets assets) {
        return of(findings, Optional.empty(), assets);
    }

    /** The page of lists, and of claims and proceedings where there are any. */
    static String of(Findings findings, Optional<CaseFindings> cases, Assets assets) {
        Stated stated = Stated.of(findings);
        List<Section> sections = new ArrayList<>(List.of(
                ListsSection.of(stated),
                ProblemsSection.of(stated),
                LinkageSection.of(stated),
                EstimateSection.of(stated),
                ChecksSection.of(stated),
                RestsOnSection.of(stated),
                RecipeSection.of(stated)));
        Optional<CaseStated> entered =
                cases.map(found -> CaseStated.of(found, stated.figures().size() + 1));
        entered.ifPresent(found -> sections.addAll(CasePage.sections(found)));
        int figures = stated.figures().size()
                + entered.map(found -> found.figures().size()).orElse(0);
        Element head = head(findings.title(), figures, findings.recipe().projectSha256(), assets);
        return assemble(head, cover(stated), sections, footer(stated), assets);
    }

    /** A page from its parts. */
    static String assemble(Element head, Element cover, List<Section> sections, String footer, Assets assets) {
        Element main = Html.el("main", cover, contents(sections))
                .add(sections.stream().map(Section::html).toList());
        Element body = Html.el("body", hatches(), main, Html.el("footer", Html.el("p", footer)));
        for (String script : assets.scripts()) {
            body = body.add(Html.raw("script", script));
        }
        Element page = Html.el("html", head, body).with("lang", "en").with("dir", "ltr");
        return "<!DOCTYPE html>\n" + page.markup();
    }

    /** The head of a page, with what stands at the foot of each sheet when it is printed. */
    static Element head(String title, int figures, String projectSha256, Assets assets) {
        return Html.el("head")
                .add(Html.el("meta").with("charset", "utf-8"))
                .add(Html.el("meta")
                        .with("http-equiv", "Content-Security-Policy")
                        .with("content", assets.contentSecurityPolicy()))
                .add(Html.el("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"))
                .add(Html.el("meta").with("name", "referrer").with("content", "no-referrer"))
                .add(Html.el("title", new Text(PlainLine.of(title))))
                .add(Html.raw("style", assets.style() + printedFoot(title, figures, projectSha256)));
    }

    /** What stands at the foot of every printed page: the project, which figures, which inputs, which page. */
    private static String printedFoot(String title, int figures, String projectSha256) {
        return """

                @media print { @page {
                  @bottom-left { content: "%s · F1–F%s · project %s"; font: 8pt 'Source Sans 3', sans-serif; color: #6B675F; }
                  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt 'Source Sans 3', sans-serif; color: #6B675F; }
                } }
                """.formatted(inCss(title), figures, Words.shortHash(projectSha256));
    }

    /** A text within quotation marks of a style sheet: letters, digits and spaces as they are, all else by code point. */
    private static String inCss(String text) {
        StringBuilder out = new StringBuilder();
        Words.value(text).codePoints().forEach(point -> {
            if (UCharacter.isLetterOrDigit(point) || point == ' ') {
                out.appendCodePoint(point);
            } else {
                out.append('\\').append(Integer.toHexString(point)).append(' ');
            }
        });
        return out.toString();
    }

    /** The hatch of everything estimated, which drawings refer to by its name. */
    static Element hatches() {
        Element paper = Html.el("rect").with("width", "6").with("height", "6").with("fill", "#FBFAF7");
        Element stroke = Html.el("path")
                .with("d", "M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2")
                .with("stroke", "#6B675F")
                .with("stroke-width", "1");
        Element pattern = Html.el("pattern", paper, stroke)
                .with("id", Look.ESTIMATED_HATCH)
                .with("width", "6")
                .with("height", "6")
                .with("patternUnits", "userSpaceOnUse");
        return Html.el("svg", Html.el("defs", pattern))
                .with("class", "hatches")
                .with("width", "0")
                .with("height", "0")
                .with("aria-hidden", "true");
    }

    private static Element cover(Stated stated) {
        Findings findings = stated.findings();
        List<Html> parts = new ArrayList<>();
        parts.add(Html.el("h1", Words.value(findings.title())));
        String period =
                findings.period().map(days -> ", " + Dates.inWords(days)).orElse("");
        parts.add(Html.el("p", "What is the number of %s%s?".formatted(Words.value(findings.counts()), period))
                .with("class", "question"));
        parts.add(Html.el("p", Answers.sentence(findings.whole())).with("class", "statement"));
        String reason = Answers.reason(findings.whole().verdict());
        if (!reason.isEmpty()) {
            parts.add(Html.el("p", reason));
        }
        Answers.ofTen(findings.whole()).forEach(sentence -> parts.add(Html.el("p", sentence)));
        parts.add(Html.el(
                        "p",
                        "%s: the answer; %s: people recorded. Every figure is in figures.csv under its number."
                                .formatted(stated.cite(Kind.ANSWER), stated.cite(Kind.RECORDED)))
                .with("class", "note"));
        return Html.el("header", parts).with("id", "answer");
    }

    private static Element contents(List<Section> sections) {
        return Html.el(
                        "nav",
                        Html.el("h2", "Contents"),
                        Html.el("ol", sections.stream().map(Section::line).toList()))
                .with("aria-label", "Contents");
    }

    private static String footer(Stated stated) {
        return "%s · made with Cairn %s from %s. This page asks nothing of any network."
                .formatted(
                        Words.value(stated.findings().title()),
                        Words.value(stated.findings().recipe().version()),
                        Words.value(FiguresCsv.inputs(stated.findings())));
    }
}
