package dev.tandem.query.live;

import dev.tandem.query.personaldata.Bearer;
import dev.tandem.query.projection.api.FollowedReadModel;
import dev.tandem.query.replay.Replay;
import dev.tandem.query.web.EntityTags;
import dev.tandem.query.web.Page;
import dev.tandem.query.web.Since;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers requests for a list in one of three ways: with a page of it, with what has changed, or with a stream of changes. */
public final class Live {

    /** For how long it is looked ahead. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Workshop shop;
    private final Streams streams;

    Live(Workshop shop, Streams streams) {
        this.shop = shop;
        this.streams = streams;
    }

    /**
     * The answer; null where a stream has begun that is written from elsewhere.
     *
     * @param page reads the page that is asked for
     * @param told makes the answer of what was found
     * @throws dev.tandem.access.ProblemException if the caller is not shown the list, or it cannot be followed from there
     */
    public <T, A> @Nullable A answer(
            Asked asked, FollowedList<T> list, Function<View, Page<T>> page, BiFunction<Answered<T>, View, A> told) {
        FollowedReadModel model = shop.reads().followed(list.projection(), asked.consistency());
        Instant now = shop.clock().instant();
        if (asked.then().isSet()) {
            return past(asked, list, model, now, page, told);
        }
        Query query = asked.query();
        if (!asked.follows()) {
            return paged(asked, list, query, model, now, page, told);
        }
        asked.requireNoPage();
        @Nullable String token = asked.token();
        @Nullable Place from = token == null ? null : shop.tokens().read(token, query);
        if (asked.isStream()) {
            streams.open(asked, query, list, from);
            return null;
        }
        Place to = new Place(model.generation(), model.mark(), now);
        Bearer bearer = Bearer.of(asked.request());
        Differences.Changes<T> changes = new Differences(
                        model, shop.projection(list), to, new Sight(shop.discretion(), asked.caller(), bearer))
                .since(Objects.requireNonNull(from), list, NamesWanted.of(asked.expand()))
                .orElseThrow(() -> Since.startAnew(
                                "It is too long ago, too much has changed since, or the read model was built anew.")
                        .exception());
        return told.apply(
                new Answered<>(changes.changed(), null, changes.head(), changes.gone(), shop.token(to, query), _ -> {}),
                whole(asked, model, now));
    }

    private <T, A> A paged(
            Asked asked,
            FollowedList<T> list,
            Query query,
            FollowedReadModel model,
            Instant now,
            Function<View, Page<T>> page,
            BiFunction<Answered<T>, View, A> told) {
        // Before the rows: what changes meanwhile is told again, and nothing is left out.
        Place place = new Place(model.generation(), model.mark(), now);
        String whole = asked.whole();
        if (EntityTags.claims(asked.request())
                .anyMatch(claim -> Steadiness.holds(claim, place.generation(), place.mark(), whole, now))) {
            throw new EntityTags.NotModified();
        }
        View view = whole(asked, model, now);
        Page<T> found = page.apply(view);
        String token = shop.token(place, query);
        EntityTags.passing(asked.request(), token);
        return told.apply(
                new Answered<>(
                        found.items(),
                        found.next(),
                        null,
                        null,
                        token,
                        moment -> steady(asked, list, model, place, whole, moment)),
                view);
    }

    /** What was is no more followed than it changes. */
    private <T, A> A past(
            Asked asked,
            FollowedList<T> list,
            FollowedReadModel model,
            Instant now,
            Function<View, Page<T>> page,
            BiFunction<Answered<T>, View, A> told) {
        asked.requireNotFollowed();
        Replay then = shop.replays().of(asked.then(), asked.consistency());
        View present = whole(asked, model, now);
        View view = present.asItWas(then.of(list.projection(), list.searchesOf(then, present)), then.now());
        Page<T> found = page.apply(view);
        return told.apply(new Answered<>(found.items(), found.next(), null, null, null, _ -> {}), view);
    }

    private View whole(Asked asked, FollowedReadModel model, Instant now) {
        return View.whole(model, shop.discretion().of(model, asked.caller()), now);
    }

    /** Names are told by another service, which does not say when they change. */
    private void steady(
            Asked asked,
            FollowedList<?> list,
            FollowedReadModel model,
            Place place,
            String whole,
            @Nullable Instant moment) {
        Instant longest = place.at().plus(LONGEST);
        Instant until = moment == null || moment.isAfter(longest) ? longest : moment;
        String reader = list.reader().value();
        boolean turns = !shop.projection(list).turning().isEmpty()
                && !Differences.turned(model, shop.projection(list), List.of(reader), place.at(), until)
                        .isEmpty();
        if (!NamesWanted.of(asked.expand()).wanted() && !turns && until.isAfter(place.at())) {
            EntityTags.steady(asked.request(), Steadiness.claim(place, whole, until));
        }
    }
}
