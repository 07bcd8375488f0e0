package org.sijill.notification;

import java.util.List;
import org.sijill.common.Language;

/** Texts the product came with, which an administrator may write anew. A port: other features have texts of their own. */
public interface TextSource {

    /** @return names of the texts, each begun by what tells this source from others */
    List<String> templates();

    /** @return whether it has a text of this name */
    boolean has(String template);

    /** @return the text the product came with, the names of its values in braces */
    String shipped(String template, Language language);

    /** @return names of the values that may stand in it */
    List<String> placeholders(String template);

    /** @return a written text, filled with invented values as it will be read */
    String sample(String template, Language language, String written);

    /** @return whether it is sent to a telephone, which has only so much room */
    boolean isSent();

    /** @return whether a text may take effect on the day on which it is set; else on the next at the earliest */
    boolean changesWithinADay();
}
