package org.sijill.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that a spreadsheet opens on the machine of whoever asked for them. */
class CsvTest {

    @Test
    void aCellThatWouldBeReckonedWithIsText() {
        var file = new Csv()
                .row(List.of("=1+1", "+968", "-3", "@x", "\tx", "A-26-004217-4", "سعيد"))
                .toString();
        assertThat(file)
                .startsWith("\uFEFF")
                .endsWith("\"'=1+1\",\"'+968\",\"'-3\",\"'@x\",\"'\tx\",\"A-26-004217-4\",\"سعيد\"\r\n");
    }

    @Test
    void quotesCommasAndLinesStayInTheirCell() {
        assertThat(new Csv().row(List.of("say \"yes\", please", "two\nlines")).toString())
                .isEqualTo("\uFEFF\"say \"\"yes\"\", please\",\"two\nlines\"\r\n");
    }
}
