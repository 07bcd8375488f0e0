package org.sijill.research;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sijill.common.BusinessException;
import org.sijill.common.Digits;
import org.sijill.common.Money;
import org.sijill.common.WrongFieldsException;
import org.sijill.household.DwellingKind;
import org.sijill.household.Tenure;

/** The form of a report as it is given out now: which fields there are, and what is read from each. */
final class ReportForm {

    /** Other questions are another version; reports given in an earlier one stay as they are. */
    static final int VERSION = 1;

    private static final String COUNT = "[0-9]{1,2}";
    private static final String METRES = "[0-9]{1,5}";
    private static final String DEGREES = "[0-9]{1,3}(\\.[0-9]{1,8})?";
    private static final Money HIGHEST = Money.of("999999.999");
    private static final BigDecimal SOUTH = new BigDecimal("16");
    private static final BigDecimal NORTH = new BigDecimal("27");
    private static final BigDecimal WEST = new BigDecimal("51");
    private static final BigDecimal EAST = new BigDecimal("61");

    static final Set<String> FIELDS = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(
            "dwellingKind",
            "tenure",
            "rooms",
            "condition",
            "water",
            "power",
            "toilet",
            "housingNote",
            "persons",
            "outOfSchool",
            "supporter",
            "socialNote",
            "income",
            "debts",
            "assets",
            "economyNote",
            "seeing",
            "hearing",
            "walking",
            "remembering",
            "selfCare",
            "communicating",
            "who",
            "chronic",
            "healthNote",
            "recommendation",
            "reasons",
            "familyWords",
            "latitude",
            "longitude",
            "accuracy")));

    private final Map<String, String> typed;
    private final Map<String, BusinessException> wrong = new LinkedHashMap<>();

    ReportForm(Map<String, String> typed) {
        this.typed = typed;
    }

    /** @throws WrongFieldsException naming each field that is missing or wrong */
    ResearchReport read() {
        var housing = housing();
        var social = new Social(
                least("persons", 1),
                number("outOfSchool"),
                constant("supporter", Supporter.values()),
                text("socialNote"));
        var economy = new Economy(money("income"), money("debts"), assets(), text("economyNote"));
        var health = health();
        var recommendation = constant("recommendation", Recommendation.values());
        var reasons = read("reasons", Function.identity());
        var position = position();
        WrongFieldsException.check(wrong);
        return new ResearchReport(
                VERSION, housing, social, economy, health, recommendation, reasons, text("familyWords"), position);
    }

    private Housing housing() {
        var kind = constant("dwellingKind", DwellingKind.values());
        if (kind == DwellingKind.NONE) {
            return new Housing(
                    kind,
                    Tenure.FREE,
                    0,
                    Condition.UNSAFE,
                    WaterSupply.UNRELIABLE,
                    PowerSupply.NONE,
                    ToiletKind.NONE,
                    text("housingNote"));
        }
        return new Housing(
                kind,
                constant("tenure", Tenure.values()),
                number("rooms"),
                constant("condition", Condition.values()),
                constant("water", WaterSupply.values()),
                constant("power", PowerSupply.values()),
                constant("toilet", ToiletKind.values()),
                text("housingNote"));
    }

    private Health health() {
        var difficulties = new EnumMap<Ability, Difficulty>(Ability.class);
        for (var ability : Ability.values()) {
            Optional.ofNullable(constant(ability.field(), Difficulty.values()))
                    .ifPresent(degree -> difficulties.put(ability, degree));
        }
        var somebody = difficulties.values().stream().anyMatch(degree -> degree != Difficulty.NONE);
        var who = somebody ? read("who", Function.identity()) : text("who");
        return new Health(
                difficulties, who == null ? "" : who, constant("chronic", ChronicCare.values()), text("healthNote"));
    }

    private Set<AssetKind> assets() {
        var owned = EnumSet.noneOf(AssetKind.class);
        Arrays.stream(AssetKind.values())
                .filter(kind -> List.of(text("assets").split(",")).contains(kind.name()))
                .forEach(owned::add);
        return owned;
    }

    /** @return null unless both degrees were given; within Oman, since anything else was mistyped */
    private Position position() {
        if (text("latitude").isEmpty() && text("longitude").isEmpty()) {
            return null;
        }
        var latitude = degrees("latitude", SOUTH, NORTH);
        var longitude = degrees("longitude", WEST, EAST);
        var accuracy = text("accuracy").isEmpty()
                ? Optional.<Integer>empty()
                : Optional.ofNullable(read("accuracy", text -> whole(text, METRES)));
        return new Position(latitude, longitude, accuracy.orElse(0));
    }

    private BigDecimal degrees(String field, BigDecimal least, BigDecimal most) {
        return read(field, text -> {
            var latin = Digits.latin(text).replace('\u066B', '.');
            var degrees = latin.matches(DEGREES) ? new BigDecimal(latin) : BigDecimal.ZERO;
            if (degrees.compareTo(least) < 0 || degrees.compareTo(most) > 0) {
                throw new BusinessException("research.error.position");
            }
            return degrees;
        });
    }

    private int number(String field) {
        return least(field, 0);
    }

    private int least(String field, int least) {
        var number = read(field, text -> whole(text, COUNT));
        if (number != null && number < least) {
            wrong.put(field, new BusinessException("common.error.number"));
        }
        return number == null ? 0 : number;
    }

    private static Integer whole(String text, String form) {
        var digits = Digits.latin(text);
        if (!digits.matches(form)) {
            throw new BusinessException("common.error.number");
        }
        return Integer.valueOf(digits);
    }

    private Money money(String field) {
        return read(field, text -> {
            var amount = Money.of(text);
            if (amount.isNegative() || amount.compareTo(HIGHEST) > 0) {
                throw new BusinessException("research.error.amount");
            }
            return amount;
        });
    }

    private <E extends Enum<E>> E constant(String field, E[] all) {
        return read(field, name -> Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BusinessException("common.error.required")));
    }

    /** @return null if it is missing or wrong, which is remembered */
    private <T> T read(String field, Function<String, T> as) {
        try {
            return as.apply(Optional.ofNullable(typed.get(field))
                    .orElseThrow(() -> new BusinessException("common.error.required")));
        } catch (BusinessException refused) {
            wrong.put(field, refused);
            return null;
        }
    }

    private String text(String field) {
        return typed.getOrDefault(field, "");
    }
}
