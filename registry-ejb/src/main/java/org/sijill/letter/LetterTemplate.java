package org.sijill.letter;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.transform.Templates;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamSource;
import org.sijill.common.Language;

/**
 * Words and layout of one version: {@code v1/letter.xsl} and {@code v1/texts_ar.properties}. Once a letter was issued in it, its
 * files stay as they are; other words are another version.
 *
 * @param layout turns the letter's own tree into pages
 * @param texts by language and key; {@code {fullName}} in a text stands for the value of that name
 */
record LetterTemplate(Templates layout, Map<Language, Map<String, String>> texts) {

    /** @throws IllegalStateException if there is no such version */
    static LetterTemplate version(int version) {
        var folder = "v" + version + "/";
        var texts = new EnumMap<Language, Map<String, String>>(Language.class);
        try {
            for (var language : Language.values()) {
                texts.put(language, texts(folder + "texts_" + language.code() + ".properties"));
            }
            return new LetterTemplate(layout(folder + "letter.xsl"), texts);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (TransformerConfigurationException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** The runtime's own transformer, whatever else lies on the class path; it opens no other file. */
    private static Templates layout(String path) throws IOException, TransformerConfigurationException {
        var factory = TransformerFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
        try (var stream = TemplateFiles.open(path)) {
            return factory.newTemplates(new StreamSource(stream));
        }
    }

    private static Map<String, String> texts(String path) throws IOException {
        var texts = new Properties();
        try (var reader = new InputStreamReader(TemplateFiles.open(path), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        var byKey = new TreeMap<String, String>();
        texts.stringPropertyNames().forEach(key -> byKey.put(key, texts.getProperty(key)));
        return byKey;
    }
}
