package org.sijill.web.registration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sijill.common.CaseNumber;
import org.sijill.common.NotAvailableException;
import org.sijill.declaration.Answers;
import org.sijill.declaration.Part;
import org.sijill.declaration.Question;
import org.sijill.registration.ApplicationDetails;
import org.sijill.registration.ApplicationNotFoundException;
import org.sijill.registration.RegistrationService;
import org.sijill.web.frame.Choice;
import org.sijill.web.frame.Notices;
import org.sijill.web.frame.Overtaken;

/** One answer of the family, written down by an officer: a person, the home, an income. */
@Named
@ViewScoped
public class DeclareView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RegistrationService registration;

    @Inject
    private transient DeclaredRows declared;

    @Inject
    private transient Overtaken overtaken;

    @Inject
    private transient Notices notices;

    private String number;
    private String part;
    private boolean numberless;
    private long version;
    private HashMap<String, String> answers;
    private HashMap<String, String> before;

    /** @throws NotAvailableException if there is no such application, or the address names no part of one */
    public void load() {
        var details = details();
        version = details.facts().version();
        numberless = details.facts().civilNumber().isEmpty();
        answers = new HashMap<>(details.answers().of(asked()).byField());
        before = new HashMap<>(answers);
    }

    private ApplicationDetails details() {
        return registration.details(
                Optional.ofNullable(number).flatMap(CaseNumber::find).orElseThrow(ApplicationNotFoundException::new));
    }

    private Part asked() {
        return Part.find(part).orElseThrow(NotAvailableException::new);
    }

    public String save() {
        var told = new HashMap<String, String>();
        answers.forEach((field, text) -> told.put(field, Objects.toString(text, "")));
        return declare(new Answers(told));
    }

    /** Takes this answer away. */
    public String remove() {
        return declare(Answers.NONE);
    }

    /** Keeps it, and asks for one more. */
    public String saveAndNext() {
        save();
        var free = DeclaredRows.next(details().answers(), next());
        return free.isEmpty() ? ApplicationView.addressOf(number) : redirectTo(number, free);
    }

    private Question next() {
        return asked().question() == Question.INCOME ? Question.INCOME : Question.MEMBER;
    }

    /** @return key of the button that asks for one more; empty text where there is one answer only */
    public String getAnother() {
        return switch (asked().question()) {
            case SELF, MEMBER -> "registration.declare.saveAndMember";
            case INCOME -> "registration.declare.saveAndIncome";
            case HOME, NO_INCOME -> "";
        };
    }

    private static String redirectTo(String number, String part) {
        return "/staff/registration/declare?faces-redirect=true&number=" + number + "&part=" + part;
    }

    /** @return of the page on which an officer writes this part down */
    static String addressOf(String number, Part part) {
        return "/staff/registration/declare?number=" + number + "&part=" + part.name();
    }

    /** Whoever was overtaken is told so, and by what; his next try counts as read now. */
    private String declare(Answers told) {
        var read = version;
        var details = details();
        var now = details.facts();
        version = now.version();
        if (read != version) {
            tell(new HashMap<>(details.answers().of(asked()).byField()));
        }
        registration.declare(now.id(), asked(), told, read);
        notices.done("registration.application.done.declared");
        return ApplicationView.addressOf(number);
    }

    private void tell(HashMap<String, String> saved) {
        var changed = new HashMap<String, String>();
        for (var field : asked().question().fields()) {
            var value = text(saved, field);
            if (!value.equals(text(before, field)) && !value.equals(text(answers, field))) {
                changed.put(field, value);
            }
        }
        before = saved;
        overtaken.by(changed);
    }

    private static String text(Map<String, String> of, String field) {
        return Objects.toString(of.get(field), "");
    }

    /** @return key of the title */
    public String getTitle() {
        return "registration.declare.title." + asked().question();
    }

    /** @return name of the part of the page that asks for it */
    public String getQuestion() {
        return switch (asked().question()) {
            case SELF, MEMBER -> "person";
            case HOME -> "home";
            case INCOME, NO_INCOME -> "income";
        };
    }

    /** @return whether his civil number is asked for: that of the applicant is known, if he has one */
    public boolean isMember() {
        return asked().question() == Question.MEMBER || numberless;
    }

    public boolean isRemovable() {
        return asked().index() > 0 && !answers.isEmpty();
    }

    /** @return whoever may receive an income, by the name of his part */
    public List<Choice> getReceivers() {
        var details = details();
        return declared.receivers(details.answers(), details.declared());
    }

    public Map<String, String> getAnswers() {
        return answers;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String typed) {
        number = typed;
    }

    public String getPart() {
        return part;
    }

    public void setPart(String named) {
        part = named;
    }
}
