package org.sijill.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sijill.common.Money;
import org.sijill.household.DwellingKind;
import org.sijill.household.DwellingTerms;
import org.sijill.household.Residence;
import org.sijill.household.Tenure;
import org.sijill.location.WilayaCode;

/** Where invented families live: villages of the wilaya's kind, and what stands near the house. */
final class Homes {

    private static final List<String> MOBILE =
            List.of("71", "72", "76", "77", "78", "79", "91", "92", "93", "94", "95", "96", "97", "98", "99");
    private static final int MOBILE_STEP = 377_117;
    private static final int MOBILE_COUNT = 1_000_000;
    private static final int VILLAGES_OF_A_WILAYA = 6;

    private final List<List<String>> villages = Rows.of("villages.tsv");
    private final List<List<String>> landmarks = Rows.of("landmarks.tsv");

    Residence residence(Draw draw, WilayaCode wilaya, int family) {
        var last = (int) ((family + 1L) * MOBILE_STEP % MOBILE_COUNT);
        return new Residence(
                wilaya.value(),
                village(draw, wilaya),
                draw.chance(90) ? draw.oneOf(metIn(landmarks, wilaya)) : "",
                draw.oneOf(MOBILE) + String.valueOf(MOBILE_COUNT + last).substring(1));
    }

    private String village(Draw draw, WilayaCode wilaya) {
        var turned = new ArrayList<>(metIn(villages, wilaya));
        Collections.rotate(turned, 3 * Integer.parseInt(wilaya.value().substring(6)));
        return draw.oneOf(turned.subList(0, Math.min(VILLAGES_OF_A_WILAYA, turned.size())));
    }

    private static List<String> metIn(List<List<String>> places, WilayaCode wilaya) {
        return places.stream()
                .filter(row -> Rows.isMetIn(row.get(0), wilaya.value()))
                .map(row -> row.get(1))
                .toList();
    }

    DwellingTerms dwelling(Draw draw, WilayaCode wilaya, int people) {
        var governorate = wilaya.value().substring(3, 5);
        var kind = kind(draw, governorate);
        if (kind == DwellingKind.NONE) {
            return DwellingTerms.NO_HOME;
        }
        var tenure = tenure(draw, kind, governorate);
        var rooms = kind == DwellingKind.CARAVAN || kind == DwellingKind.SHARED
                ? draw.between(1, 3)
                : draw.between(2, 3 + Math.min(people, 10) / 2);
        var rent = tenure == Tenure.RENTED ? Money.ofBaisa((40 + 15L * rooms + 5L * draw.between(0, 8)) * 1000) : null;
        return new DwellingTerms(kind, tenure, rent, rooms);
    }

    private static DwellingKind kind(Draw draw, String governorate) {
        var drawn = draw.between(0, 999);
        if (drawn < 4) {
            return DwellingKind.NONE;
        }
        if (drawn < 60) {
            return DwellingKind.SHARED;
        }
        var desert = governorate.equals("WU") || governorate.equals("ZU");
        if (drawn < (desert ? 220 : 80)) {
            return draw.chance(50) ? DwellingKind.CARAVAN : DwellingKind.TRADITIONAL;
        }
        if (drawn < (governorate.equals("MA") ? 430 : 180)) {
            return DwellingKind.APARTMENT;
        }
        return draw.chance(62) ? DwellingKind.ARABIC_HOUSE : DwellingKind.VILLA;
    }

    private static Tenure tenure(Draw draw, DwellingKind kind, String governorate) {
        if (kind == DwellingKind.APARTMENT) {
            return draw.chance(85) ? Tenure.RENTED : Tenure.GOVERNMENT;
        }
        if (kind == DwellingKind.SHARED) {
            return draw.chance(60) ? Tenure.HEIRS_SHARED : Tenure.FREE;
        }
        var drawn = draw.between(0, 99);
        if (drawn < (governorate.equals("MA") ? 20 : 8)) {
            return Tenure.RENTED;
        }
        if (drawn < 40) {
            return Tenure.HEIRS_SHARED;
        }
        if (drawn < 47) {
            return Tenure.GOVERNMENT;
        }
        return drawn < 56 ? Tenure.FREE : Tenure.OWNED;
    }
}
