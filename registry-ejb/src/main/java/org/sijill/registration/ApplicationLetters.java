package org.sijill.registration;

import static org.sijill.registration.RegistrationDeadlines.day;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sijill.common.Language;
import org.sijill.common.LocalText;
import org.sijill.common.Messages;
import org.sijill.common.NotAvailableException;
import org.sijill.declaration.Declaration;
import org.sijill.declaration.DeclaredPerson;
import org.sijill.declaration.Part;
import org.sijill.letter.BilingualText;
import org.sijill.letter.IssueLetter;
import org.sijill.letter.LetterId;
import org.sijill.letter.LetterKind;
import org.sijill.letter.LetterSummary;
import org.sijill.letter.LetterValue;
import org.sijill.letter.Letters;
import org.sijill.location.Locations;
import org.sijill.office.Offices;
import org.sijill.office.Parameters;
import org.sijill.office.Signature;
import org.sijill.office.Signatures;
import org.sijill.security.CivilNumber;
import org.sijill.security.CurrentActor;

/**
 * What an application's letters say: their record is written with the decision, and every value in it, in both languages. The
 * paper is made of it afterwards.
 */
@ApplicationScoped
class ApplicationLetters {

    private final Letters letters;
    private final Offices offices;
    private final Locations locations;
    private final Signatures signatures;
    private final Parameters parameters;
    private final Messages texts;
    private final CurrentActor current;

    @Inject
    ApplicationLetters(
            Letters letters,
            Offices offices,
            Locations locations,
            Signatures signatures,
            Parameters parameters,
            Messages texts,
            CurrentActor current) {
        this.letters = letters;
        this.offices = offices;
        this.locations = locations;
        this.signatures = signatures;
        this.parameters = parameters;
        this.texts = texts;
        this.current = current;
    }

    /** For the container. */
    protected ApplicationLetters() {
        this(null, null, null, null, null, null, null);
    }

    /** In the transaction of the approval. */
    void approved(Application application, Declaration declared, Instant now) {
        var values = decided(application, declared, now);
        values.put(
                LetterValue.HOUSEHOLD_NUMBER,
                BilingualText.same(application.decision().householdNumber()));
        var named = named(values);
        var number = 0;
        for (var kind : application.minimum().helpWanted().stream().sorted().toList()) {
            number++;
            named.put(LetterValue.HELP.key(number), BilingualText.both(language -> texts.label(language, kind)));
            named.put(
                    LetterValue.HELP_OUTCOME.key(number),
                    BilingualText.both(language -> outcome(application, kind, language)));
        }
        issue(application, LetterKind.APPROVAL, named);
    }

    /** Of a kind of help that was rejected it says why. */
    private String outcome(Application application, HelpKind kind, Language language) {
        var decision = application.decision();
        return decision.approvedHelp().contains(kind)
                ? texts.text(language, "registration.letter.outcome." + kind)
                : texts.text(
                        language,
                        "registration.letter.notApproved",
                        texts.label(language, decision.reason()),
                        decision.reasonText());
    }

    /** In the transaction of the rejection. */
    void rejected(Application application, Declaration declared, Instant now) {
        var values = decided(application, declared, now);
        values.put(
                LetterValue.REASON,
                BilingualText.both(
                        language -> texts.label(language, application.decision().reason())));
        values.put(
                LetterValue.REASON_TEXT,
                BilingualText.same(application.decision().reasonText()));
        issue(application, LetterKind.REJECTION, named(values));
    }

    private Map<LetterValue, BilingualText> decided(Application application, Declaration declared, Instant now) {
        var today = day(now);
        var appealUntil = today.plusDays(parameters.number("registration.appeal.limit", today));
        var applicant = Optional.ofNullable(declared.persons().get(Part.SELF));
        var values = new HashMap<LetterValue, BilingualText>();
        values.put(LetterValue.OFFICE, office(application));
        values.put(LetterValue.FULL_NAME, name(application, applicant));
        applicant.ifPresent(person -> values.put(
                LetterValue.SEX, BilingualText.same(person.description().sex().name())));
        values.put(
                LetterValue.PLACE,
                BilingualText.both(
                        language -> locations.name(application.minimum().wilaya(), language)));
        values.put(LetterValue.FILED_ON, words(day(application.filing().at())));
        values.put(LetterValue.APPEAL_UNTIL, words(appealUntil));
        sign(application, values);
        return values;
    }

    private void sign(Application application, Map<LetterValue, BilingualText> values) {
        if (application.decision().isByCommittee()) {
            values.put(
                    LetterValue.DECIDED_BY,
                    BilingualText.both(language -> texts.text(language, "registration.letter.committee")));
            values.put(
                    LetterValue.DECIDED_AS,
                    BilingualText.both(language -> texts.text(language, "registration.letter.votes")));
            return;
        }
        var signature = signatures.of(current.get(), "registration.decide");
        values.put(LetterValue.DECIDED_BY, BilingualText.of(signature.name()));
        values.put(LetterValue.DECIDED_AS, BilingualText.of(signature.role()));
    }

    /**
     * The paper the visitor takes home, made at once; the same one however often, and by whomever, it is asked for.
     *
     * @param asked what he is told to bring
     * @param promisedBy day on which he has the decision at the latest
     * @return the PDF
     */
    byte[] receipt(
            Application application,
            Declaration declared,
            List<MissingItem> asked,
            LocalDate promisedBy,
            Language language) {
        var values = received(application.filing());
        values.put(LetterValue.OFFICE, office(application));
        application
                .minimum()
                .civilNumber()
                .ifPresent(number -> values.put(LetterValue.CIVIL_NUMBER, BilingualText.same(number.value())));
        Optional.ofNullable(declared.persons().get(Part.SELF))
                .ifPresent(person -> values.put(LetterValue.FULL_NAME, name(application, Optional.of(person))));
        values.put(LetterValue.PROMISED_BY, words(promisedBy));
        var phone = application.minimum().mobile().isPresent();
        var told = toldBy(phone);
        values.put(LetterValue.TOLD_BY, told);
        if (!phone) {
            values.put(LetterValue.PHONELESS, told);
        }
        var named = named(values);
        list(
                named,
                LetterValue.HELP,
                application.minimum().helpWanted().stream().sorted().toList());
        if (!asked.isEmpty()) {
            list(named, LetterValue.MISSING, asked);
        }
        var issued = letters.issue(new IssueLetter(
                application.reference(), LetterKind.RECEIPT, "received:" + application.version(), language, named));
        return letters.content(issued.id(), language);
    }

    private BilingualText toldBy(boolean phone) {
        return BilingualText.both(
                language -> texts.text(language, phone ? "registration.letter.told" : "registration.letter.toldThere"));
    }

    /** When, and by whom or in which way. */
    private Map<LetterValue, BilingualText> received(Filing filing) {
        var values = new HashMap<LetterValue, BilingualText>();
        values.put(LetterValue.RECEIVED_AT, BilingualText.same(filing.at().toString()));
        var clerk = filing.channel() == Channel.COUNTER
                ? signatures.find(filing.by(), "registration.submit")
                : Optional.<Signature>empty();
        clerk.ifPresent(signed -> values.put(LetterValue.RECEIVED_AS, BilingualText.of(signed.role())));
        values.put(
                LetterValue.RECEIVED_BY,
                clerk.map(signed -> BilingualText.of(signed.name()))
                        .orElseGet(() -> BilingualText.both(language -> texts.label(language, filing.channel()))));
        return values;
    }

    private void list(Map<String, BilingualText> named, LetterValue value, List<? extends Enum<?>> items) {
        for (var number = 1; number <= items.size(); number++) {
            var item = items.get(number - 1);
            named.put(value.key(number), BilingualText.both(language -> texts.label(language, item)));
        }
    }

    private void issue(Application application, LetterKind kind, Map<String, BilingualText> values) {
        letters.issue(new IssueLetter(
                application.reference(), kind, kind.name(), application.filing().language(), values));
    }

    /** The decision is taken back: the letter that told of it holds no longer. */
    void revoke(UUID caseId) {
        decisions(caseId).forEach(letter -> letters.revoke(letter.id()));
    }

    /**
     * The letter of a decision that was annulled is none: it is not handed out any more.
     *
     * @return the letter of the decision that holds; empty if there is none, or none within the actor's reach
     */
    Optional<LetterId> inForce(UUID caseId) {
        return decisions(caseId).stream()
                .filter(letter -> !letter.revoked())
                .reduce((earlier, later) -> later)
                .map(LetterSummary::id);
    }

    /**
     * @return the letter of the decision
     * @throws NotAvailableException if there is none in force
     */
    byte[] decision(UUID caseId, Language language) {
        return letters.content(inForce(caseId).orElseThrow(NotAvailableException::new), language);
    }

    private List<LetterSummary> decisions(UUID caseId) {
        return letters.of(caseId).stream()
                .filter(letter -> letter.kind() != LetterKind.RECEIPT)
                .toList();
    }

    private BilingualText office(Application application) {
        return BilingualText.of(offices.name(application.reference().office()));
    }

    /** As on the card; whoever is not declared is named by his civil number, or by that of his application. */
    private static BilingualText name(Application application, Optional<DeclaredPerson> applicant) {
        return applicant
                .map(person -> person.description().name())
                .map(name -> BilingualText.both(name::in))
                .orElseGet(() -> BilingualText.same(application
                        .minimum()
                        .civilNumber()
                        .map(CivilNumber::value)
                        .orElse(application.reference().number())));
    }

    private static BilingualText words(LocalDate day) {
        return BilingualText.both(language -> LocalText.in(language).day(day));
    }

    private static Map<String, BilingualText> named(Map<LetterValue, BilingualText> values) {
        var named = new HashMap<String, BilingualText>();
        values.forEach((value, text) -> named.put(value.key(), text));
        return named;
    }
}
