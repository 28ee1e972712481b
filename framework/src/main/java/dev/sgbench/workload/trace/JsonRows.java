package dev.sgbench.workload.trace;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Objects of a file, one after the other (JSONL), or those of the one array that it holds. */
final class JsonRows implements RowReader {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String file;
  private final JsonParser parser;
  private boolean begun;
  private boolean array;

  JsonRows(Path path) throws IOException {
    this.file = path.toString();
    this.parser =
        JSON.getFactory().createParser(Files.newBufferedReader(path, StandardCharsets.UTF_8));
  }

  @Override
  public Row next() throws IOException {
    try {
      JsonToken token = parser.nextToken();
      if (!begun && token == JsonToken.START_ARRAY) {
        array = true;
        token = parser.nextToken();
      }
      begun = true;
      if (token == null || (array && token == JsonToken.END_ARRAY)) {
        return null;
      }
      Place place = place(parser.currentTokenLocation(), "");
      if (token != JsonToken.START_OBJECT) {
        throw new MalformedRowException(place, "an object", parser.getText());
      }
      return new JsonRow(place, fields());
    } catch (JsonParseException e) {
      throw new MalformedRowException(place(e.getLocation(), ""), "JSON", e.getOriginalMessage());
    }
  }

  private Map<String, Field> fields() throws IOException {
    Map<String, Field> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      Place place = place(parser.currentTokenLocation(), name);
      JsonNode node = parser.readValueAsTree();
      fields.put(
          name, new Field(place, node.isValueNode() ? node.asText() : node.toString(), node));
    }
    return fields;
  }

  private Place place(JsonLocation at, String name) {
    return new Place(file, at.getLineNr(), at.getColumnNr(), name);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private record JsonRow(Place place, Map<String, Field> fields) implements Row {

    @Override
    public boolean has(String field) {
      return fields.containsKey(field);
    }

    @Override
    public Field field(String name) {
      Field field = fields.get(name);
      if (field == null) {
        throw new MalformedRowException(place, "a field " + name, "the fields " + fields.keySet());
      }
      return field;
    }
  }
}
