package org.sijill.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sijill.common.Json;
import org.sijill.common.Money;
import org.sijill.household.IncomeKind;
import org.sijill.household.MemberRole;
import org.sijill.household.Tenure;
import org.sijill.person.BirthAccuracy;
import org.sijill.person.MaritalStatus;
import org.sijill.person.WorkStatus;

/**
 * What the registers of other bodies know of the demo's invented people, handed over to the sandbox that plays them: a line each,
 * in {@code DATA_DIR/sandbox/population.jsonl}. They know what the families say of themselves; of one head in ten they know
 * another marital status, and of one person in eleven a card that is over.
 */
@ApplicationScoped
class RegisterFixtures {

    private static final int DIFFERS_EVERY = 10;
    private static final int DIFFERS = 3;
    private static final int EXPIRED_EVERY = 11;
    private static final int CARD_YEARS = 10;

    private static final Map<IncomeKind, String> INCOMES =
            Map.of(IncomeKind.WAGE, "wage", IncomeKind.PENSION_SHARE, "pension", IncomeKind.SPF_BENEFIT, "benefit");

    private final Path file;

    @Inject
    RegisterFixtures(@ConfigProperty(name = "DATA_DIR", defaultValue = "data") String folder) {
        file = Path.of(folder).resolve("sandbox").resolve("population.jsonl");
    }

    /** For the container. */
    protected RegisterFixtures() {
        file = null;
    }

    /** Of somebody who is handed over twice the later line holds. */
    void handOver(Collection<DemoFamily> families) {
        var lines = families.stream()
                .flatMap(family -> family.members().stream().map(member -> line(family, member)))
                .collect(Collectors.joining());
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String line(DemoFamily family, DemoMember member) {
        var person = member.person();
        var number = Long.parseLong(member.number().value());
        var name = person.name();
        var fixture = Json.createObjectBuilder()
                .add("civilNumber", member.number().value())
                .add("fullArabic", name.fullArabic())
                .add("fullEnglish", name.fullEnglish())
                .add("given", name.given())
                .add("father", name.father())
                .add("grandfather", name.grandfather())
                .add("greatGrandfather", name.greatGrandfather())
                .add("tribe", name.tribe())
                .add("sex", person.sex().name())
                .add("bornOn", person.bornOn().toString())
                .add("nationality", person.nationality())
                .add("maritalStatus", maritalStatus(member, number).name())
                .add("cardExpiresOn", cardExpiry(family.since(), number).toString())
                .add("family", links(family, member));
        if (person.bornAccuracy() != BirthAccuracy.EXACT) {
            fixture.add("estimated", Json.createArrayBuilder().add("bornOn"));
        }
        if (person.workStatus() != WorkStatus.CHILD) {
            fixture.add("workStatus", person.workStatus().name());
        }
        incomes(fixture, member);
        if (member.role() == MemberRole.HEAD && family.dwelling().tenure() == Tenure.OWNED) {
            fixture.add("homes", 1);
        }
        return fixture.build() + "\n";
    }

    private static MaritalStatus maritalStatus(DemoMember member, long number) {
        var said = member.person().maritalStatus();
        if (member.role() != MemberRole.HEAD || number % DIFFERS_EVERY != DIFFERS) {
            return said;
        }
        return said == MaritalStatus.MARRIED ? MaritalStatus.DIVORCED : MaritalStatus.MARRIED;
    }

    /** Never on the day itself, so that it is the same today and tomorrow. */
    private static LocalDate cardExpiry(LocalDate since, long number) {
        return number % EXPIRED_EVERY == 0
                ? since.minusDays(1 + number % 300)
                : since.plusYears(CARD_YEARS).minusDays(number % 900);
    }

    private static void incomes(JsonObjectBuilder fixture, DemoMember member) {
        INCOMES.forEach((kind, field) -> {
            var monthly = member.receipts().stream()
                    .filter(receipt -> receipt.kind() == kind)
                    .map(receipt -> receipt.period().monthly(receipt.amount()))
                    .reduce(Money.ZERO, Money::plus);
            if (!monthly.equals(Money.ZERO)) {
                fixture.add(field, monthly.toString());
            }
        });
    }

    private static JsonArrayBuilder links(DemoFamily family, DemoMember member) {
        var links = Json.createArrayBuilder();
        for (var other : family.members()) {
            if (other != member) {
                link(member, other)
                        .ifPresent(link -> links.add(Json.createObjectBuilder()
                                .add("civilNumber", other.number().value())
                                .add("link", link.name())));
            }
        }
        return links;
    }

    /** @return what the other is to this one; empty where the civil register keeps no link */
    private static Optional<MemberRole> link(DemoMember of, DemoMember other) {
        var sameWife = of.subUnit() == other.subUnit();
        return switch (of.role()) {
            case HEAD -> Optional.of(other.role());
            case SPOUSE ->
                switch (other.role()) {
                    case HEAD -> Optional.of(MemberRole.SPOUSE);
                    case CHILD -> Optional.of(MemberRole.CHILD).filter(child -> sameWife);
                    default -> Optional.empty();
                };
            case CHILD ->
                switch (other.role()) {
                    case HEAD -> Optional.of(MemberRole.PARENT);
                    case SPOUSE -> Optional.of(MemberRole.PARENT).filter(parent -> sameWife);
                    case CHILD -> Optional.of(MemberRole.SIBLING);
                    default -> Optional.empty();
                };
            case PARENT -> Optional.of(MemberRole.CHILD).filter(child -> other.role() == MemberRole.HEAD);
            default -> Optional.empty();
        };
    }
}
