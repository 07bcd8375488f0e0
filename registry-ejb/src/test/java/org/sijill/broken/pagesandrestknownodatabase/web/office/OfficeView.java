package org.sijill.broken.pagesandrestknownodatabase.web.office;

import jakarta.persistence.EntityManager;

record OfficeView(EntityManager entities) {}
