package org.sijill.broken.publictypessaywhattheyare;

import java.util.UUID;

@SuppressWarnings("unused")
public record Person(UUID id) {}
