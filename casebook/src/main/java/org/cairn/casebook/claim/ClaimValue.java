package org.cairn.casebook.claim;

import java.util.Objects;
import java.util.Optional;
import org.cairn.casebook.claim.count.Bounds;
import org.cairn.casebook.claim.count.Count;
import org.cairn.casebook.claim.count.Measure;
import org.cairn.casebook.claim.count.Share;
import org.cairn.casebook.claim.date.ClaimedDate;

/** What a claim says. */
public sealed interface ClaimValue {

    /** The value in words, with its form and its doubts kept. */
    String sentence();

    /** What it counts, where it counts anything. */
    default Optional<Measure> measure() {
        return Optional.empty();
    }

    /** The least and the most that is meant, where it is a count. */
    default Optional<Bounds> bounds() {
        return Optional.empty();
    }

    /** Whether both can be true of the same thing. */
    boolean canAgreeWith(ClaimValue other);

    /** So many. */
    record Counted(Count count) implements ClaimValue {
        @Override
        public String sentence() {
            return count.sentence();
        }

        @Override
        public Optional<Measure> measure() {
            return Optional.of(count.measure());
        }

        @Override
        public Optional<Bounds> bounds() {
            return Optional.of(count.bounds());
        }

        @Override
        public boolean canAgreeWith(ClaimValue other) {
            return !(other instanceof Counted counted) || count.bounds().canAgreeWith(counted.count.bounds());
        }
    }

    /** Such a share. */
    record Shared(Share share) implements ClaimValue {
        @Override
        public String sentence() {
            return share.sentence();
        }

        @Override
        public Optional<Measure> measure() {
            return Optional.of(share.measure());
        }

        @Override
        public boolean canAgreeWith(ClaimValue other) {
            return !(other instanceof Shared shared) || share.percent().compareTo(shared.share.percent()) == 0;
        }
    }

    /** On such a day, or days. */
    record Dated(ClaimedDate date) implements ClaimValue {
        @Override
        public String sentence() {
            return date.words();
        }

        @Override
        public boolean canAgreeWith(ClaimValue other) {
            return !(other instanceof Dated dated) || date.canAgreeWith(dated.date);
        }
    }

    /** At such a place. Places are not compared: one source's ward may be another's quarter. */
    record Placed(ClaimedPlace place) implements ClaimValue {
        @Override
        public String sentence() {
            return "%s (%s)".formatted(place.place(), place.precision().word());
        }

        @Override
        public boolean canAgreeWith(ClaimValue other) {
            return true;
        }
    }

    /** By such a party, or by none that is known. */
    record Attributed(Attribution attribution) implements ClaimValue {
        @Override
        public String sentence() {
            return attribution.kind().word()
                    + attribution.party().map(party -> ": " + party).orElse("");
        }

        @Override
        public boolean canAgreeWith(ClaimValue other) {
            return !(other instanceof Attributed attributed)
                    || attribution.party().equals(attributed.attribution.party());
        }
    }

    /** Anything else, in words. Two sentences may differ and both be true; what a project codes it compares as written. */
    record Stated(String text) implements ClaimValue {
        public Stated {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public String sentence() {
            return text;
        }

        @Override
        public boolean canAgreeWith(ClaimValue other) {
            return !(other instanceof Stated stated) || text.equals(stated.text);
        }
    }
}
