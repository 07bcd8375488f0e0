package org.sijill.broken.onlyrepositoriesholdtheentitymanager;

import jakarta.persistence.EntityManager;

record PersonService(EntityManager entities) {}
