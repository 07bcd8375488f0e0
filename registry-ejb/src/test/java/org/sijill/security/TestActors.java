package org.sijill.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** People of the demo's offices, each call another person. */
public final class TestActors {

    public static final OfficeCode NIZWA = new OfficeCode("OM-DA-01");
    public static final OfficeCode SALALAH = new OfficeCode("OM-ZU-01");

    private TestActors() {}

    /** Works in this office and reaches it and what lies under it, up to level 2. */
    public static Actor in(OfficeCode office, String... permissions) {
        return new Actor(
                new ActorId(UUID.randomUUID()),
                "somebody",
                Set.of("role"),
                Set.of(permissions),
                office,
                office,
                2,
                Optional.empty());
    }

    public static Actor atLevel(int level, Actor actor) {
        return new Actor(
                actor.id(),
                actor.name(),
                actor.roles(),
                actor.permissions(),
                actor.area(),
                actor.office(),
                level,
                actor.civilNumber());
    }

    public static Actor withCivilNumber(String number, Actor actor) {
        return new Actor(
                actor.id(),
                actor.name(),
                actor.roles(),
                actor.permissions(),
                actor.area(),
                actor.office(),
                actor.level(),
                Optional.of(number));
    }

    public static Actor standingIn(Delegated lent, Actor actor) {
        return new Actor(
                actor.id(),
                actor.name(),
                actor.roles(),
                actor.permissions(),
                actor.area(),
                actor.office(),
                actor.level(),
                actor.civilNumber(),
                List.of(lent));
    }
}
