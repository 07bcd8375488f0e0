package org.sijill.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sijill.common.Language;
import org.sijill.letter.BilingualText;
import org.sijill.location.WilayaCode;
import org.sijill.security.Actor;
import org.sijill.security.CivilNumber;

/** Who is visited, where that is, and how the family is reached; as it was when the visit was asked for. */
@Embeddable
class Visited {

    private String name;

    @Column(name = "name_en")
    private String nameEnglish;

    private String mobile;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Column(name = "wilaya_code")
    private String wilayaCode;

    private String village;
    private String landmark;
    private String concerned;

    /** For JPA. */
    protected Visited() {}

    static Visited of(PlanVisit command) {
        var visited = new Visited();
        visited.name = command.name().arabic();
        visited.nameEnglish = command.name().english();
        visited.mobile = command.mobile();
        visited.language = command.language();
        visited.wilayaCode = command.wilaya().value();
        visited.village = command.village();
        visited.landmark = command.landmark();
        visited.concerned = command.concerned().stream()
                .map(CivilNumber::value)
                .sorted()
                .collect(Collectors.joining(",", ",", ","));
        return visited;
    }

    String name() {
        return name;
    }

    BilingualText nameOnLetters() {
        return new BilingualText(name, nameEnglish);
    }

    Optional<String> mobile() {
        return Optional.of(mobile).filter(number -> !number.isEmpty());
    }

    Language language() {
        return language;
    }

    WilayaCode wilaya() {
        return new WilayaCode(wilayaCode);
    }

    String village() {
        return village;
    }

    String landmark() {
        return landmark;
    }

    /** @return whether the actor himself, or he for whom he stands in, is among those who are visited */
    boolean includes(Actor actor) {
        return actor.ownNumbers().stream().anyMatch(own -> concerned.contains("," + own.value() + ","));
    }
}
