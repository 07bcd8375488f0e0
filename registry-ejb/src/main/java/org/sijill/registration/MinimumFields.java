package org.sijill.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.Set;
import org.sijill.common.BusinessException;
import org.sijill.location.WilayaCode;
import org.sijill.security.Actor;
import org.sijill.security.CivilNumber;

/**
 * The four fields an application cannot do without. At the counter two of them may be missing: a civil number that was not given
 * yet, a phone that nobody of the family has.
 *
 * @see "reference.md §2.7, minimum data"
 */
@Embeddable
class MinimumFields {

    @Column(name = "civil_number")
    private String civilNumber;

    private String mobile;

    /** Computed by the database: the numbers by a part of which it is found. */
    @Column(name = "number_search", insertable = false, updatable = false)
    private String numberSearch;

    @Column(name = "wilaya_code")
    private String wilayaCode;

    @Convert(converter = HelpKindsConverter.class)
    @Column(name = "help_wanted")
    private Set<HelpKind> helpWanted;

    /** For JPA. */
    protected MinimumFields() {}

    /** @throws BusinessException {@code registration.error.helpMissing} if no kind of help is named, {@code .atTheCounter} */
    static MinimumFields of(SubmitApplication command) {
        if (command.channel() != Channel.COUNTER && (command.civilNumber() == null || command.mobile() == null)) {
            throw new BusinessException("registration.error.atTheCounter");
        }
        var data = new MinimumFields();
        data.civilNumber = Optional.ofNullable(command.civilNumber())
                .map(CivilNumber::value)
                .orElse(null);
        data.wilayaCode = command.wilaya().value();
        data.wants(command.mobile(), command.helpWanted());
        return data;
    }

    /** @throws BusinessException {@code registration.error.helpMissing} if no kind of help is named */
    MinimumFields completed(CompleteApplication command) {
        var data = new MinimumFields();
        data.civilNumber = Optional.ofNullable(command.civilNumber())
                .map(CivilNumber::value)
                .orElse(civilNumber);
        data.wilayaCode = wilayaCode;
        data.wants(command.mobile(), command.helpWanted());
        return data;
    }

    /** @throws BusinessException {@code registration.error.helpMissing} if no kind of help is named */
    MinimumFields wanting(WilayaCode wilaya, Set<HelpKind> help) {
        var data = new MinimumFields();
        data.civilNumber = civilNumber;
        data.wilayaCode = wilaya.value();
        data.wants(mobile().map(MobileNumber::new).orElse(null), help);
        return data;
    }

    private void wants(MobileNumber number, Set<HelpKind> help) {
        if (help.isEmpty()) {
            throw new BusinessException("registration.error.helpMissing");
        }
        mobile = Optional.ofNullable(number).map(MobileNumber::value).orElse("");
        helpWanted = help;
    }

    /** @return whether it is the actor's own file, or that of somebody for whom he stands in */
    boolean isOf(Actor actor) {
        return civilNumber != null && actor.isOwn(civilNumber);
    }

    /** @return empty for whoever has none yet */
    Optional<CivilNumber> civilNumber() {
        return Optional.ofNullable(civilNumber).map(CivilNumber::new);
    }

    /** @return to which messages go; empty if there is none, and the counter tells him */
    Optional<String> mobile() {
        return Optional.of(mobile).filter(number -> !number.isEmpty());
    }

    WilayaCode wilaya() {
        return new WilayaCode(wilayaCode);
    }

    Set<HelpKind> helpWanted() {
        return helpWanted;
    }
}
