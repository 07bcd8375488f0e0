package org.sijill.demo;

import java.util.List;
import java.util.Set;
import org.sijill.person.PersonName;
import org.sijill.person.Sex;

/** Names that are common in Oman, drawn: given names by year of birth, tribes by governorate. */
final class Names {

    private static final int GENERATION = 27;
    private static final int FOUR_NAMES = 35;

    private final List<Given> given = Rows.of("given-names.tsv").stream()
            .map(row -> new Given(
                    Sex.valueOf(row.get(0)),
                    Given.Fashion.valueOf(row.get(1)),
                    Integer.parseInt(row.get(2)),
                    row.get(3),
                    row.get(4)))
            .toList();
    private final List<Tribe> tribes = Rows.of("tribes.tsv").stream()
            .map(row -> new Tribe(row.get(0), row.get(1), row.get(2), row.get(3), Integer.parseInt(row.get(4))))
            .toList();
    private final List<Foreign> foreign = Rows.of("foreign-names.tsv").stream()
            .map(row -> new Foreign(row.get(0), row.get(1), row.get(2), row.get(3)))
            .toList();
    private final NameLinks links;

    Names() {
        var words = Rows.of("name-links.tsv");
        links = new NameLinks(words.get(0).get(1), words.get(1).get(1));
    }

    /**
     * The name of a woman from abroad.
     *
     * @param rest what follows the given name on the card
     */
    record Foreign(String nationality, String givenName, String rest, String english) {

        PersonName name() {
            return new PersonName(givenName, "", "", "", "", givenName + " " + rest, english);
        }
    }

    /** @param taken by father or siblings: nobody bears one of these as well */
    Given given(Draw draw, Sex sex, int year, Set<Given> taken) {
        var fitting = given.stream()
                .filter(name -> name.sex() == sex && name.isGivenIn(year) && !taken.contains(name))
                .toList();
        return draw.weighted(fitting, Given::weight);
    }

    /** @param year of birth of whoever bears it */
    Lineage lineage(Draw draw, String wilaya, int year) {
        var here = tribes.stream()
                .filter(tribe -> Rows.isMetIn(tribe.governorates(), wilaya))
                .toList();
        var father = given(draw, Sex.MALE, year - GENERATION, Set.of());
        var grandfather = given(draw, Sex.MALE, year - 2 * GENERATION, Set.of(father));
        var greatGrandfather = given(draw, Sex.MALE, year - 3 * GENERATION, Set.of(grandfather));
        return new Lineage(
                father, grandfather, greatGrandfather, draw.weighted(here, Tribe::weight), draw.chance(FOUR_NAMES));
    }

    Foreign foreign(Draw draw) {
        return draw.oneOf(foreign);
    }

    NameLinks links() {
        return links;
    }
}
