package org.sijill.broken.webfeatureshavenocycles.web.frame;

import org.sijill.broken.webfeatureshavenocycles.web.office.Office;

public record Frame(Office office) {}
