package org.sijill.person;

import java.io.Serializable;
import java.util.regex.Pattern;
import org.sijill.common.BusinessException;
import org.sijill.common.Language;

/**
 * A name as the card says it. The five parts and the full name stand side by side: code never makes one of the other, and never
 * changes their order.
 *
 * @param father empty if the card names none, and so with the next three
 * @param fullArabic as printed, required
 * @param fullEnglish as printed; empty if the card has none
 * @see "contract.md, Rules of identity"
 */
public record PersonName(
        String given,
        String father,
        String grandfather,
        String greatGrandfather,
        String tribe,
        String fullArabic,
        String fullEnglish)
        implements Serializable {

    private static final int LONGEST = 200;

    /** Letters of any script with their marks, and between them what is written in names. */
    private static final Pattern SIGNS =
            Pattern.compile("([\\p{L}\\p{M}\\s.'’‘\\-‐‑]*\\p{L}[\\p{L}\\p{M}\\s.'’‘\\-‐‑]*)?");

    /** @throws BusinessException {@code person.error.name} if the given or the full name is missing, or a part is too long */
    public PersonName {
        given = tidy(given);
        father = tidy(father);
        grandfather = tidy(grandfather);
        greatGrandfather = tidy(greatGrandfather);
        tribe = tidy(tribe);
        fullArabic = tidy(fullArabic);
        fullEnglish = tidy(fullEnglish);
        if (given.isEmpty() || fullArabic.isEmpty()) {
            throw new BusinessException("person.error.name");
        }
    }

    /**
     * A part of a name that somebody types; what stands in the registry is kept as it is.
     *
     * @return the part
     * @throws BusinessException {@code person.error.nameSigns} if it holds a sign that stands in no name, {@code .nameLong}
     */
    public static String typed(String part) {
        if (part.length() > LONGEST) {
            throw new BusinessException("person.error.nameLong");
        }
        if (!SIGNS.matcher(part).matches()) {
            throw new BusinessException("person.error.nameSigns");
        }
        return part;
    }

    /** @throws BusinessException {@code person.error.nameOmani} if an Omani card would say more: father and tribe */
    void requireFor(IdKind kind) {
        if (kind == IdKind.OMANI_ID && (father.isEmpty() || tribe.isEmpty())) {
            throw new BusinessException("person.error.nameOmani");
        }
    }

    /** @return the full name as a text in this language has it; in Arabic letters if the card has no other */
    public String in(Language language) {
        return in(language, fullArabic, fullEnglish);
    }

    /** The same for whoever has the two full names and no more. */
    public static String in(Language language, String fullArabic, String fullEnglish) {
        return language == Language.EN && !fullEnglish.isEmpty() ? fullEnglish : fullArabic;
    }

    /** @return by what the name is found, in either script */
    String search() {
        return NameKey.search(fullArabic, fullEnglish);
    }

    private static String tidy(String part) {
        var tidy = part == null ? "" : part.strip().replaceAll("\\s+", " ");
        if (tidy.length() > LONGEST) {
            throw new BusinessException("person.error.name");
        }
        return tidy;
    }

    /** Not the name: it is personal, and this text lands in logs. */
    @Override
    public String toString() {
        return "name";
    }
}
