//! The gateway's address and its lines: plain text frames over a WebSocket.

use std::{future::pending, ops::ControlFlow, sync::Arc};

use axum::{
    extract::{
        State, WebSocketUpgrade,
        ws::{CloseFrame, Message, WebSocket},
    },
    response::Response,
};
use serde_json::{Value, json};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use super::{
    session::{Mishap, Order},
    world::Hub,
};

/// Where the gateway is.
pub fn url(hub: &Hub) -> String {
    format!("ws://{}", hub.address)
}

/// The answer to `GET /gateway/bot`.
pub fn bot(hub: &Hub) -> Value {
    json!({
        "url": url(hub),
        "shards": hub.look(|world| world.gateway.recommended),
        "session_start_limit": {
            "total": 1000,
            "remaining": hub.look(|world| world.gateway.sessions_left),
            "reset_after": 1_500,
            "max_concurrency": hub.look(|world| world.gateway.at_once),
        },
    })
}

/// Takes a connection.
pub async fn connect(State(hub): State<Arc<Hub>>, upgrade: WebSocketUpgrade) -> Response {
    hub.change(|world| {
        if world.listening.is_some() {
            world.complain("the bot has an endpoint and connects to the gateway all the same");
        }
    });
    let mishap = hub.change(|world| world.gateway.mishaps.pop_front());
    if mishap == Some(Mishap::Unanswered) {
        pending::<()>().await;
    }
    upgrade.on_upgrade(move |socket| async move {
        let (line, orders) = unbounded_channel();
        converse(socket, &hub, &line, orders, mishap).await;
        hub.change(|world| world.gateway.hang_up(&line));
    })
}

async fn converse(
    mut socket: WebSocket,
    hub: &Hub,
    line: &UnboundedSender<Order>,
    mut orders: UnboundedReceiver<Order>,
    mishap: Option<Mishap>,
) {
    if mishap == Some(Mishap::NoHello) {
        while socket.recv().await.is_some_and(|frame| frame.is_ok()) {}
        return;
    }
    let interval = hub.look(|world| world.gateway.interval.as_millis());
    let hello = json!({"op": 10, "s": null, "t": null,
        "d": {"heartbeat_interval": u64::try_from(interval).unwrap_or(u64::MAX), "_trace": []}});
    if socket.send(Message::Text(hello.to_string().into())).await.is_err() {
        return;
    }
    loop {
        let step = tokio::select! {
            frame = socket.recv() => match frame {
                Some(Ok(Message::Text(text))) => {
                    let frame = serde_json::from_str(&text).unwrap_or(Value::Null);
                    if mishap != Some(Mishap::NoSession) || frame["op"] == 1 {
                        hub.change(|world| world.gateway.hears(&url(hub), line, &frame));
                    }
                    ControlFlow::Continue(())
                }
                Some(Ok(Message::Ping(_) | Message::Pong(_) | Message::Binary(_))) => {
                    ControlFlow::Continue(())
                }
                Some(Ok(Message::Close(_)) | Err(_)) | None => ControlFlow::Break(()),
            },
            order = orders.recv() => obey(&mut socket, order).await,
        };
        if step.is_break() {
            return;
        }
    }
}

async fn obey(socket: &mut WebSocket, order: Option<Order>) -> ControlFlow<()> {
    let sent = match order {
        Some(Order::Say(text)) => socket.send(Message::Text(text.into())).await,
        Some(Order::SayBytes(bytes)) => socket.send(Message::Binary(bytes.into())).await,
        Some(Order::Close(code)) => {
            let frame = code.map(|code| CloseFrame { code, reason: "".into() });
            let _ = socket.send(Message::Close(frame)).await;
            // Whoever is closed says goodbye too, and then it is over.
            while socket.recv().await.is_some_and(|frame| frame.is_ok()) {}
            return ControlFlow::Break(());
        }
        Some(Order::Freeze) => pending().await,
        Some(Order::Vanish) | None => return ControlFlow::Break(()),
    };
    if sent.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
}
