package org.sijill.security;

import java.util.Optional;

/**
 * Somebody asked for what he may not have.
 *
 * @param actor who; empty if nobody was logged in
 * @param permission what was asked for
 * @param subject what it was asked of: {@code type:id}, or empty if the permission itself was missing
 */
public record AccessRefused(Optional<Actor> actor, String permission, String subject) {}
