package org.cairn.app.web.people;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cairn.app.web.Doors;
import org.cairn.app.web.Known;
import org.cairn.app.web.Pages;
import org.cairn.app.web.Roll;
import org.cairn.app.web.Screen;
import org.cairn.app.web.Visit;
import org.cairn.casebook.work.Portrait;

/** Everybody, and the way to one of them. */
public final class PeopleScreen implements Screen {

    private static final int PER_PAGE = 50;

    private final Crowds crowds = new Crowds();

    @Override
    public void open(Doors doors) {
        doors.get("/people", this::show);
        doors.get("/people/names", PeopleScreen::names);
        new PersonScreen().open(doors);
    }

    private void show(Visit visit) throws IOException {
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

    private PeopleView view(Visit visit, Known known, Roll roll) {
        Wish wish = Wish.of(visit, roll.by());
        Crowd crowd = crowds.of(roll, wish);
        Pages pages = Pages.of(visit.page(), crowd.people().length, PER_PAGE);
        List<Portrait> people = IntStream.range(pages.from(), pages.to())
                .mapToObj(place -> Portrait.of(roll.register(), crowd.people()[place]))
                .toList();
        boolean isFound = crowd.people().length > 0;
        int soundAlike = wish.words().isEmpty() || wish.sounding() || isFound ? 0 : soundingAlike(wish, roll);
        return new PeopleView(
                known,
                wish,
                people,
                soundAlike,
                pages,
                crowd.facets(),
                crowd.lists(),
                crowd.unnamed(),
                crowd.several());
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
                .length;
    }

    /** The names alone, for print: two columns, nobody broken over a page. */
    private static void names(Visit visit) {
        Optional<Roll> roll = visit.known().roll();
        List<Portrait> people = new ArrayList<>();
        Wish wish = Wish.of(visit, roll.map(Roll::by).orElse(List.of()));
        roll.ifPresent(all -> Arrays.stream(wish.find(all))
                .limit(NamesView.MOST)
                .forEach(person -> people.add(Portrait.of(all.register(), person))));
        visit.show(
                "people", visit.say().say("names.title"), "people/names.jte", new NamesView(wish, visit.say(), people));
    }
}
