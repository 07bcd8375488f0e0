package org.sijill.web.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sijill.common.Language;

/** The views of the application, by their files: every page that can be reached, and the error pages. */
final class Views {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final String ERRORS = "WEB-INF/errorpages/";
    private static final String ENDING = ".xhtml";
    private static final Set<String> ALL = files();
    private static final Map<String, String> ERROR_BY_TEXT = errors();

    private Views() {}

    static Set<String> all() {
        return ALL;
    }

    /**
     * @param lede the first sentence of the page: that of an error page is its own
     * @return the view that is shown; the path of what is no view
     */
    static String shown(String address, String lede) {
        var error = ERROR_BY_TEXT.get(lede);
        if (error != null) {
            return error;
        }
        var path = URI.create(address).getPath().substring(1);
        return path.isEmpty() ? "index" + ENDING : path + ENDING;
    }

    private static Set<String> files() {
        try (var files = Files.walk(WEBAPP)) {
            var views = new TreeSet<String>();
            files.map(file -> WEBAPP.relativize(file).toString())
                    .filter(file -> file.endsWith(ENDING))
                    .filter(file -> !file.startsWith("WEB-INF/") || file.startsWith(ERRORS))
                    .forEach(views::add);
            return views;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> errors() {
        var errors = new TreeMap<String, String>();
        for (var language : Language.values()) {
            var texts = texts(language);
            for (var view : ALL) {
                if (view.startsWith(ERRORS)) {
                    var kind = view.substring(ERRORS.length(), view.length() - ENDING.length());
                    errors.put(texts.getProperty("frame.error." + kind + ".text"), view);
                }
            }
        }
        return errors;
    }

    private static Properties texts(Language language) {
        var texts = new Properties();
        var file = Path.of("src/main/resources/org/sijill/web/messages_" + language.code() + ".properties");
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
