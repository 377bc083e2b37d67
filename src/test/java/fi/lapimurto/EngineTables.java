package fi.lapimurto;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks into the engine's tables, past its interfaces: what is not here the engine does not keep. */
@TestComponent
public class EngineTables {

    /** The tables where values of variables come to rest, each with the columns that lead to the process. */
    private static final Map<String, String> OF_VARIABLES = Map.of(
            "act_ru_variable", "proc_inst_id_",
            "act_hi_varinst", "proc_inst_id_",
            "act_hi_detail", "proc_inst_id_");

    private static final String INSTANCES = " in (select proc_inst_id_ from act_hi_procinst where business_key_ = ?)";

    private final JdbcTemplate sql;

    public EngineTables(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** The names of all variables that a business key's processes have or ever had. */
    public Set<String> variables(String businessKey) {
        Set<String> names = new TreeSet<>();
        OF_VARIABLES.forEach((table, column) -> names.addAll(sql.queryForList(
                "select name_ from " + table + " where name_ is not null and " + column + INSTANCES,
                String.class,
                businessKey)));
        return names;
    }

    /** The types that a variable of this name has or ever had. */
    public Set<String> types(String businessKey, String variable) {
        Set<String> types = new TreeSet<>();
        types.addAll(sql.queryForList(
                "select var_type_ from act_hi_varinst where name_ = ? and proc_inst_id_" + INSTANCES,
                String.class,
                variable,
                businessKey));
        types.addAll(sql.queryForList(
                "select var_type_ from act_hi_detail where name_ = ? and proc_inst_id_" + INSTANCES,
                String.class,
                variable,
                businessKey));
        return types;
    }

    /** The columns of the engine's tables, texts and bytes, in which one of the texts stands. */
    public Set<String> columnsWith(Collection<String> texts) {
        Set<String> found = new TreeSet<>();
        String[] wanted = texts.toArray(String[]::new);
        List<Map<String, Object>> columns =
                sql.queryForList("select table_name, column_name, data_type from information_schema.columns"
                        + " where table_schema = current_schema() and table_name like 'act\\_%'"
                        + " and data_type in ('character varying', 'text', 'bytea')");
        for (Map<String, Object> column : columns) {
            String name = (String) column.get("column_name");
            String holds = column.get("data_type").equals("bytea")
                    ? "position(convert_to(text, 'UTF8') in " + name + ") > 0"
                    : "position(text in " + name + ") > 0";
            Boolean there = sql.queryForObject(
                    "select exists (select 1 from " + column.get("table_name")
                            + ", unnest(cast(? as text[])) text where " + holds + ")",
                    Boolean.class,
                    (Object) wanted);
            if (Boolean.TRUE.equals(there)) {
                found.add(column.get("table_name") + "." + name);
            }
        }
        return found;
    }
}
