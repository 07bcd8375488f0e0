package org.sijill.notification;

import java.util.List;

/**
 * The page of one message's text.
 *
 * @param placeholders names of the values that may stand in it
 * @param versions the youngest first, the shipped one last
 * @param ar what to begin with: the draft, else the version in force
 * @param en the same in English
 * @param previews of the draft in both languages, or of the version in force
 * @param draft whether there is one
 * @param previewed whether the actor was shown the draft as it stands
 * @param version of the draft, to hand back; 0 if there is none
 */
public record TemplateDetails(
        String template,
        List<String> placeholders,
        List<TemplateVersion> versions,
        String ar,
        String en,
        List<TemplatePreview> previews,
        boolean draft,
        boolean previewed,
        long version) {}
