package org.sijill.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sijill.common.Language;

/** The sentences that a letter must hold, put together from the template's texts and the letter's values by other means. */
final class Wording {

    private static final Map<LetterKind, List<String>> KEYS = Map.of(
            LetterKind.APPROVAL,
            List.of("approval.subject", "approval.decision", "approval.help", "approval.nextText", "appeal.text"),
            LetterKind.REJECTION,
            List.of("rejection.subject", "rejection.decision", "rejection.reason", "rejection.nextText", "appeal.text"),
            LetterKind.RECEIPT,
            List.of("receipt.title", "receipt.civilNumber", "receipt.missing", "receipt.missingText", "receipt.note"),
            LetterKind.VISIT_NOTICE,
            List.of("visit.subject", "visit.came", "visit.until", "visit.howText", "visit.helpPhone", "visit.whyText"));

    private static final Set<String> ALL =
            Set.of("head.country", "head.ministry", "check.how", "check.privacy", "foot.phone");

    private final Letter letter;
    private final Language language;

    Wording(Letter letter, Language language) {
        this.letter = letter;
        this.language = language;
    }

    List<String> sentences() {
        var texts = LetterTemplate.version(letter.templateVersion()).texts().get(language);
        var keys = new ArrayList<>(KEYS.get(letter.kind()));
        keys.addAll(ALL);
        return keys.stream().map(key -> filled(texts.get(key))).toList();
    }

    private String filled(String pattern) {
        var values = new TreeMap<String, String>();
        letter.given().values().forEach((name, text) -> values.put(name, text.in(language)));
        values.put("checkPlace", "sijill.example/check");
        values.put("followPlace", "sijill.example/follow");
        values.put("checkCode", letter.checkCode().printed());
        var text = pattern;
        for (var value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return Paper.normal(text);
    }
}
