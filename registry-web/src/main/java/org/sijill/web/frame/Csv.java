package org.sijill.web.frame;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** A table as a file that spreadsheets open: UTF-8 that says so, and nothing in it that they would take for a formula. */
public final class Csv {

    /** A cell that begins like this is reckoned with instead of shown. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private static final char MARK = '\uFEFF';

    private final StringBuilder text = new StringBuilder().append(MARK);

    public Csv row(List<String> cells) {
        for (var cell : cells) {
            text.append(quoted(cell)).append(',');
        }
        text.setLength(text.length() - 1);
        text.append("\r\n");
        return this;
    }

    private static String quoted(String cell) {
        var harmless = FORMULA.matcher(cell).matches() ? "'" + cell : cell;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    /** @param name without ending */
    public void send(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8) + ".csv");
        response.getOutputStream().write(toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
