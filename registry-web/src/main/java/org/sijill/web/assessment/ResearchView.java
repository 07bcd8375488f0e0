package org.sijill.web.assessment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sijill.assessment.ConsentAnswer;
import org.sijill.assessment.RecordTry;
import org.sijill.assessment.VisitDetails;
import org.sijill.assessment.VisitId;
import org.sijill.assessment.VisitNotFoundException;
import org.sijill.assessment.VisitService;
import org.sijill.common.CaseNumber;
import org.sijill.household.DwellingKind;
import org.sijill.household.Tenure;
import org.sijill.research.AssetKind;
import org.sijill.research.ChronicCare;
import org.sijill.research.Condition;
import org.sijill.research.Difficulty;
import org.sijill.research.PowerSupply;
import org.sijill.research.Recommendation;
import org.sijill.research.Supporter;
import org.sijill.research.ToiletKind;
import org.sijill.research.WaterSupply;
import org.sijill.security.CurrentActor;
import org.sijill.web.frame.Choice;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.Notices;

/** The form of a research report: filled in at the family's home, or corrected as the head asked. */
@Named
@ViewScoped
public class ResearchView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String ASSETS = "assets";

    @Inject
    private transient VisitService visits;

    @Inject
    private transient CurrentActor current;

    @Inject
    private transient Notices notices;

    @Inject
    private transient Msg msg;

    private transient VisitDetails details;
    private String number;
    private HashMap<String, String> answers = new HashMap<>();
    private List<String> assets = List.of();

    /** Of what is sent from this page: sent twice, it has one effect. */
    private final String key = UUID.randomUUID().toString();

    /** @return null to show the form; the page of the visit if there is nothing to report now */
    public String load() {
        if (!getDetails().offered(VisitDetails.Offer.RECORD) && !getDetails().offered(VisitDetails.Offer.CORRECT)) {
            return FieldVisitView.addressOf(number);
        }
        getDetails()
                .report()
                .ifPresent(given -> answers = new HashMap<>(given.answers().byField()));
        assets = Arrays.stream(answers.getOrDefault(ASSETS, "").split(","))
                .filter(name -> !name.isEmpty())
                .toList();
        return null;
    }

    public VisitDetails getDetails() {
        if (details == null) {
            details = visits.details(
                    Optional.ofNullable(number).flatMap(CaseNumber::find).orElseThrow(VisitNotFoundException::new));
        }
        return details;
    }

    public String send() {
        var typed = new HashMap<String, String>();
        answers.forEach((field, text) -> typed.put(field, Objects.toString(text, "")));
        typed.put(ASSETS, String.join(",", assets));
        visits.record(new VisitId(getDetails().facts().id()), RecordTry.done(key, typed));
        notices.done("assessment.visit.done.reported");
        return FieldVisitView.addressOf(number);
    }

    /** @return whose the phone's copy is: nobody else's is shown to him */
    public String getOwner() {
        return current.get().id().toString();
    }

    public List<Choice> getConsents() {
        return msg.choices(ConsentAnswer.values());
    }

    public List<Choice> getDwellings() {
        return msg.choices(DwellingKind.values());
    }

    public List<Choice> getTenures() {
        return msg.choices(Tenure.values());
    }

    public List<Choice> getConditions() {
        return msg.choices(Condition.values());
    }

    public List<Choice> getWaters() {
        return msg.choices(WaterSupply.values());
    }

    public List<Choice> getPowers() {
        return msg.choices(PowerSupply.values());
    }

    public List<Choice> getToilets() {
        return msg.choices(ToiletKind.values());
    }

    public List<Choice> getSupporters() {
        return msg.choices(Supporter.values());
    }

    public List<Choice> getAssetKinds() {
        return msg.choices(AssetKind.values());
    }

    public List<Choice> getDifficulties() {
        return msg.choices(Difficulty.values());
    }

    public List<Choice> getChronics() {
        return msg.choices(ChronicCare.values());
    }

    public List<Choice> getRecommendations() {
        return msg.choices(Recommendation.values());
    }

    public Map<String, String> getAnswers() {
        return answers;
    }

    public List<String> getAssets() {
        return assets;
    }

    public void setAssets(List<String> chosen) {
        assets = chosen;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String typed) {
        number = typed;
    }
}
