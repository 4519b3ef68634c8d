package org.cairn.app.web.people;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cairn.app.web.Doors;
import org.cairn.app.web.Known;
import org.cairn.app.web.Pages;
import org.cairn.app.web.Roll;
import org.cairn.app.web.Screen;
import org.cairn.app.web.Visit;
import org.cairn.casebook.work.Placing;
import org.cairn.casebook.work.Portrait;
import org.cairn.casebook.work.Register;

/** Everybody, and the way to one of them. */
public final class PeopleScreen implements Screen {

    private static final int PER_PAGE = 50;

    @Override
    public void open(Doors doors) {
        doors.get("/people", PeopleScreen::show);
        doors.get("/people/names", PeopleScreen::names);
        new PersonScreen().open(doors);
    }

    private static void show(Visit visit) throws IOException {
        visit.desk().keepUp();
        Known known = visit.known();
        visit.show(
                "people",
                visit.say().say("screen.people"),
                "people/people.jte",
                known.roll().map(roll -> view(visit, known, roll)).orElseGet(() -> nobody(visit, known)));
    }

    private static PeopleView nobody(Visit visit, Known known) {
        return new PeopleView(
                known, Wish.of(visit, List.of()), List.of(), 0, Pages.of(1, 0, PER_PAGE), Map.of(), Map.of(), 0, 0);
    }

    private static PeopleView view(Visit visit, Known known, Roll roll) {
        Wish wish = Wish.of(visit, roll.by());
        List<Integer> found = wish.find(roll);
        Pages pages = Pages.of(visit.page(), found.size(), PER_PAGE);
        Register register = roll.register();
        List<Portrait> people = found.subList(pages.from(), pages.to()).stream()
                .map(person -> Portrait.of(register, person))
                .toList();
        int soundAlike = wish.words().isEmpty() || wish.sounding() || !found.isEmpty() ? 0 : soundingAlike(wish, roll);
        int unnamed = (int)
                found.stream().filter(person -> !Wish.hasName(roll, person)).count();
        int several = (int) found.stream()
                .filter(person -> register.rows(person).length > 1)
                .count();
        return new PeopleView(
                known, wish, people, soundAlike, pages, facets(roll, found), lists(roll, found), unnamed, several);
    }

    private static int soundingAlike(Wish wish, Roll roll) {
        return new Wish(
                        wish.words(),
                        true,
                        wish.lists(),
                        wish.history(),
                        wish.stratum(),
                        wish.period(),
                        wish.named(),
                        wish.several())
                .find(roll)
                .size();
    }

    private static Map<String, Map<String, Integer>> facets(Roll roll, List<Integer> found) {
        Map<String, Map<String, Integer>> facets = new LinkedHashMap<>();
        for (int field = 0; field < roll.by().size(); field++) {
            Map<String, Integer> labels = new TreeMap<>();
            for (int person : found) {
                Placing.Placed placed = roll.placing().people().get(person);
                if (field < placed.stratum().size()) {
                    labels.merge(placed.stratum().get(field), 1, Integer::sum);
                }
            }
            facets.put(roll.by().get(field), labels);
        }
        return facets;
    }

    private static Map<String, Integer> lists(Roll roll, List<Integer> found) {
        Map<String, Integer> lists = new LinkedHashMap<>();
        var all = roll.register().records().lists();
        int[] counts = new int[all.size()];
        for (int person : found) {
            int history = roll.placing().people().get(person).history();
            for (int list = 0; list < counts.length; list++) {
                counts[list] += history >> list & 1;
            }
        }
        for (int list = 0; list < counts.length; list++) {
            lists.put(all.get(list).name(), counts[list]);
        }
        return lists;
    }

    /** The names alone, for print: two columns, nobody broken over a page. */
    private static void names(Visit visit) {
        Optional<Roll> roll = visit.known().roll();
        List<Portrait> people = new ArrayList<>();
        Wish wish = Wish.of(visit, roll.map(Roll::by).orElse(List.of()));
        roll.ifPresent(all -> wish.find(all).stream()
                .limit(NamesView.MOST)
                .forEach(person -> people.add(Portrait.of(all.register(), person))));
        visit.show(
                "people", visit.say().say("names.title"), "people/names.jte", new NamesView(wish, visit.say(), people));
    }
}
