package org.sijill.security;

import java.util.Set;

/** What a process's own actor may do. A port: the table of permissions belongs to a feature above this one. */
public interface ProcessPermissions {

    /**
     * @param processKey the process
     * @return {@code feature.verb}; empty if the table grants it nothing
     */
    Set<String> of(String processKey);
}
