package dev.sgbench.simulation;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.nio.AsyncRequestConsumer;
import org.apache.hc.core5.http.nio.AsyncServerRequestHandler;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityConsumer;
import org.apache.hc.core5.http.nio.support.BasicRequestConsumer;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Takes every call to the handler of its path; what has none is answered as SGLang does. */
record PathHandler(Map<String, HttpCall.Handler> routes)
    implements AsyncServerRequestHandler<Message<HttpRequest, byte[]>> {

  @Override
  public AsyncRequestConsumer<Message<HttpRequest, byte[]>> prepare(
      HttpRequest request, EntityDetails entity, HttpContext context) {
    return new BasicRequestConsumer<>(entity == null ? null : new BasicAsyncEntityConsumer());
  }

  @Override
  public void handle(
      Message<HttpRequest, byte[]> message, ResponseTrigger trigger, HttpContext context) {
    String target = message.getHead().getPath();
    int mark = target.indexOf('?');
    String path = mark < 0 ? target : target.substring(0, mark);
    String query = mark < 0 ? "" : target.substring(mark + 1);
    byte[] body = message.getBody() == null ? new byte[0] : message.getBody();
    Reply reply = new Reply(trigger, context);
    HttpCall.Handler handler = routes.get(path);
    if (handler != null) {
      handler.answer(new HttpCall(query, new String(body, StandardCharsets.UTF_8)), reply);
    } else {
      reply.json(404, "{\"detail\":\"Not Found\"}");
    }
  }
}
