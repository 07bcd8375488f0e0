package org.sijill.web.operations;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/**
 * The one data source of the application, engine included: settings come from the environment, the pool joins the
 * container's transactions. {@code stringType=unspecified} lets PostgreSQL find the type of a text or null parameter itself,
 * since EclipseLink binds an absent UUID as text. What PostgreSQL says of a refused row, its values, stays out of exceptions and
 * so out of the log.
 *
 * @see "docs/operations.md, DATABASE_URL"
 */
@DataSourceDefinition(
        name = "java:app/jdbc/sijill",
        className = "org.sijill.web.operations.CountingDataSource",
        url = "${ENV=DATABASE_URL}",
        user = "${ENV=DATABASE_USER}",
        password = "${ENV=DATABASE_PASSWORD}",
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 32,
        properties = {
            "stringType=unspecified",
            "currentSchema=sijill",
            "applicationName=sijill",
            "logServerErrorDetail=false",
            "reWriteBatchedInserts=true"
        })
@Singleton
public class Database {}
