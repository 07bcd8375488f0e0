package org.sijill.change;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.UUID;
import org.sijill.common.Json;
import org.sijill.common.Money;
import org.sijill.household.Contact;
import org.sijill.household.DwellingKind;
import org.sijill.household.DwellingTerms;
import org.sijill.household.Income;
import org.sijill.household.IncomeKind;
import org.sijill.household.IncomePeriod;
import org.sijill.household.Tenure;
import org.sijill.person.BirthAccuracy;
import org.sijill.person.IdKind;
import org.sijill.person.MaritalStatus;
import org.sijill.person.PersonDescription;
import org.sijill.person.PersonId;
import org.sijill.person.PersonName;
import org.sijill.person.Sex;
import org.sijill.person.WorkStatus;

/** A change as JSON in one text column. */
@Converter
public class ChangeConverter implements AttributeConverter<Change, String> {

    private static final String KIND = "kind";

    @Override
    public String convertToDatabaseColumn(Change change) {
        if (change == null) {
            return null;
        }
        var object = Json.createObjectBuilder().add(KIND, change.kind().name());
        if (change instanceof ContactChange contact) {
            write(object, contact.contact());
        } else if (change instanceof DwellingChange dwelling) {
            write(object, dwelling.terms());
        } else if (change instanceof IncomeChange income) {
            write(object, income);
        } else if (change instanceof MemberChange member) {
            object.add("person", member.person().toString());
            write(object, member.description());
        }
        return object.build().toString();
    }

    @Override
    public Change convertToEntityAttribute(String json) {
        if (json == null) {
            return null;
        }
        try (var reader = Json.createReader(new StringReader(json))) {
            var object = reader.readObject();
            return switch (ChangeKind.valueOf(object.getString(KIND))) {
                case CONTACT ->
                    new ContactChange(new Contact(object.getString("mobile"), object.getString("landmark")));
                case DWELLING -> new DwellingChange(terms(object));
                case INCOME -> income(object);
                case MEMBER -> new MemberChange(person(object), description(object));
            };
        }
    }

    private static void write(JsonObjectBuilder object, Contact contact) {
        object.add("mobile", contact.mobile()).add("landmark", contact.landmark());
    }

    private static void write(JsonObjectBuilder object, DwellingTerms terms) {
        object.add("dwelling", terms.kind().name())
                .add("tenure", terms.tenure().name())
                .add("rooms", terms.rooms());
        if (terms.rent() != null) {
            object.add("rent", terms.rent().toString());
        }
    }

    private static DwellingTerms terms(JsonObject object) {
        return new DwellingTerms(
                DwellingKind.valueOf(object.getString("dwelling")),
                Tenure.valueOf(object.getString("tenure")),
                object.containsKey("rent") ? Money.of(object.getString("rent")) : null,
                object.getInt("rooms"));
    }

    private static void write(JsonObjectBuilder object, IncomeChange change) {
        var incomes = Json.createArrayBuilder();
        change.incomes()
                .forEach(income -> incomes.add(Json.createObjectBuilder()
                        .add("income", income.kind().name())
                        .add("amount", income.amount().toString())
                        .add("period", income.period().name())));
        object.add("person", change.receiver().toString()).add("incomes", incomes);
    }

    private static IncomeChange income(JsonObject object) {
        var receiver = person(object);
        return new IncomeChange(
                receiver,
                object.getJsonArray("incomes").getValuesAs(JsonObject.class).stream()
                        .map(income -> new Income(
                                receiver,
                                IncomeKind.valueOf(income.getString("income")),
                                Money.of(income.getString("amount")),
                                IncomePeriod.valueOf(income.getString("period"))))
                        .toList());
    }

    private static void write(JsonObjectBuilder object, PersonDescription description) {
        var name = description.name();
        object.add("idKind", description.idKind().name())
                .add("given", name.given())
                .add("father", name.father())
                .add("grandfather", name.grandfather())
                .add("greatGrandfather", name.greatGrandfather())
                .add("tribe", name.tribe())
                .add("fullArabic", name.fullArabic())
                .add("fullEnglish", name.fullEnglish())
                .add("sex", description.sex().name())
                .add("bornOn", description.bornOn().toString())
                .add("bornAccuracy", description.bornAccuracy().name())
                .add("nationality", description.nationality())
                .add("maritalStatus", description.maritalStatus().name())
                .add("workStatus", description.workStatus().name());
    }

    private static PersonDescription description(JsonObject object) {
        return new PersonDescription(
                IdKind.valueOf(object.getString("idKind")),
                new PersonName(
                        object.getString("given"),
                        object.getString("father"),
                        object.getString("grandfather"),
                        object.getString("greatGrandfather"),
                        object.getString("tribe"),
                        object.getString("fullArabic"),
                        object.getString("fullEnglish")),
                Sex.valueOf(object.getString("sex")),
                LocalDate.parse(object.getString("bornOn")),
                BirthAccuracy.valueOf(object.getString("bornAccuracy")),
                object.getString("nationality"),
                MaritalStatus.valueOf(object.getString("maritalStatus")),
                WorkStatus.valueOf(object.getString("workStatus")));
    }

    private static PersonId person(JsonObject object) {
        return new PersonId(UUID.fromString(object.getString("person")));
    }
}
