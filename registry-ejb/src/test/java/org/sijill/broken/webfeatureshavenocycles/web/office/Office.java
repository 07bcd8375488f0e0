package org.sijill.broken.webfeatureshavenocycles.web.office;

import org.sijill.broken.webfeatureshavenocycles.web.frame.Frame;

public record Office(Frame frame) {}
