package org.sijill.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the scripts leave behind, and what the application's role can do with it. */
class MigrationsDatabaseTest {

    private static final String PERMISSION_DENIED = "42501";

    private final DatabaseAccess access = SharedTestDatabase.access();

    @Test
    void aMigratedSchemaHasNothingPending() {
        assertThat(Migrations.pending(access)).isEmpty();
        assertThat(Migrations.migrate(access)).isZero();
    }

    @Test
    void theRuntimeRoleSeesThatEveryExpectedVersionRan() throws SQLException, IOException {
        List<String> expected;
        try (var list = Migrations.class.getResourceAsStream("/db/expected-versions.txt")) {
            expected = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        try (var app = access.connect()) {
            assertThat(column(app, "select version from schema_history where success and version is not null"))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void theEngineFindsItsOwnVersionAndItsRowsCanBeWritten() throws SQLException {
        try (var app = access.connect()) {
            assertThat(column(app, "select value_ from camunda.act_ge_property where name_ = 'schema.version'"))
                    .containsExactly("fox");
            assertThat(column(app, "select version_ from camunda.act_ge_schema_log"))
                    .containsExactly("7.24.0");
            app.setAutoCommit(false);
            execute(app, "insert into camunda.act_ge_property values ('trial', '1', 1)");
            execute(app, "update camunda.act_ge_property set rev_ = 2 where name_ = 'trial'");
            execute(app, "delete from camunda.act_ge_property where name_ = 'trial'");
            app.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table sijill.mine (id int)",
                "create table camunda.mine (id int)",
                "create table public.mine (id int)",
                "create temporary table mine (id int)",
                "create schema mine",
                "create function camunda.mine() returns int language sql as 'select 1'",
                "create role mine",
                "create database mine",
                "create extension intarray",
                "alter table camunda.act_ru_task add column mine int",
                "alter table camunda.act_ru_task disable trigger all",
                "truncate camunda.act_ru_task",
                "drop table camunda.act_ru_task",
                "drop schema camunda cascade",
                "insert into sijill.schema_history values (99)",
                "delete from sijill.schema_history",
                "set role sijill_owner",
                "set session_replication_role = replica",
                "copy camunda.act_ge_property to program 'cat'",
            })
    void theRuntimeRoleCannot(String statement) throws SQLException {
        try (var app = access.connect()) {
            assertThatThrownBy(() -> execute(app, statement))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .as(refused.getMessage())
                            .isEqualTo(PERMISSION_DENIED));
        }
    }

    @Test
    void theRuntimeRoleGetsIntoNoOtherDatabase() {
        for (var other : List.of("postgres", "template1")) {
            var elsewhere = new DatabaseAccess(
                    access.url().replace("/sijill", "/" + other), access.user(), access.password(), "", "");
            assertThatThrownBy(() -> elsewhere.connect().close()).hasMessageContaining("permission denied");
        }
    }

    @Test
    void theOwnerCanAddFurtherExtensions() throws SQLException {
        try (var owner = access.connectAsOwner()) {
            owner.setAutoCommit(false);
            for (var extension : List.of("intarray", "fuzzystrmatch", "btree_gin", "unaccent", "pgcrypto")) {
                execute(owner, "create extension " + extension);
            }
            owner.rollback();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
