package org.sijill.web.registration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sijill.common.NotAvailableException;
import org.sijill.location.Locations;
import org.sijill.location.WilayaCode;
import org.sijill.registration.Channel;
import org.sijill.registration.HelpKind;
import org.sijill.registration.MobileNumber;
import org.sijill.registration.RegistrationService;
import org.sijill.registration.RequestKey;
import org.sijill.registration.SubmitApplication;
import org.sijill.security.CivilNumber;
import org.sijill.security.CurrentActor;
import org.sijill.security.OfficeCode;
import org.sijill.web.frame.Choice;
import org.sijill.web.frame.Notices;
import org.sijill.web.frame.UserLanguage;

/** A visitor's application at the counter: four fields. */
@Named
@ViewScoped
public class NewApplicationView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RegistrationService registration;

    @Inject
    private transient RegistrationChoices choices;

    @Inject
    private transient Locations locations;

    @Inject
    private transient CurrentActor current;

    @Inject
    private transient UserLanguage language;

    @Inject
    private transient Notices notices;

    /** One form, one filing: a double click sends the same key twice. */
    private final String key = UUID.randomUUID().toString();

    private transient CivilNumber civilNumber;
    private transient MobileNumber mobile;
    private String wilaya;
    private List<String> helpWanted = List.of();

    /** @throws NotAvailableException for whoever may not file */
    public void open() {
        if (!current.get().may("registration.submit")) {
            throw new NotAvailableException();
        }
    }

    /** Files it and shows it; what is wrong is said at its field. */
    public String submit() {
        var receipt = registration.submit(new SubmitApplication(
                new RequestKey(key),
                civilNumber,
                mobile,
                new WilayaCode(wilaya),
                helpWanted.stream().map(HelpKind::of).collect(Collectors.toSet()),
                Channel.COUNTER));
        notices.done("registration.application.done.filed");
        return ApplicationView.addressOf(receipt.number().toString());
    }

    /** @return the wilayat of the actor's own area, by code */
    public List<Choice> getWilayat() {
        return locations.governorates().stream()
                .flatMap(governorate -> locations.wilayat(governorate.code()).stream())
                .filter(place ->
                        current.get().area().covers(new OfficeCode(place.code().value())))
                .map(place -> new Choice(place.code().value(), locations.name(place.code(), language.get())))
                .toList();
    }

    public List<Choice> getKinds() {
        return choices.helpKinds();
    }

    public CivilNumber getCivilNumber() {
        return civilNumber;
    }

    public void setCivilNumber(CivilNumber typed) {
        civilNumber = typed;
    }

    public MobileNumber getMobile() {
        return mobile;
    }

    public void setMobile(MobileNumber typed) {
        mobile = typed;
    }

    public String getWilaya() {
        if (wilaya == null && getWilayat().size() == 1) {
            wilaya = getWilayat().get(0).value();
        }
        return wilaya;
    }

    public void setWilaya(String chosen) {
        wilaya = chosen;
    }

    public List<String> getHelpWanted() {
        return helpWanted;
    }

    public void setHelpWanted(List<String> chosen) {
        helpWanted = chosen;
    }
}
