//! Portuguese of Brazil: the texts about several people and one cart.
//! It does not know when a text is shown.

use crate::i18n::together::Together;

/// The texts.
pub(super) const TOGETHER: Together = Together {
    look_only_by_link: "Aqui só dá para ver. Isso não bloqueia edições: quem tem o link ainda pode \
        mudar o carrinho.",
    look_only_chosen: "Só visualização: nada muda por aqui.",
    look_only_by_store: "Só visualização: esta loja não deixa convidados mudarem o carrinho.",
    edit_after_all: "Quero editar",
    back_to_own: "Voltar ao meu carrinho",
    to_shared: "Ir ao carrinho compartilhado",
    join_title: "Você já tem um carrinho",
    join_text: "O seu fica como está. Entre neste carrinho para mudar os itens junto com os \
        outros, copie os itens para o seu ou só olhe.",
    join: "Entrar neste carrinho",
    copy_to_own: "Copiar os itens para o meu",
    just_look: "Só olhar",
    news_title: "O que mudou",
    got_it: "Entendi",
    news_added: |n, text| format!("Novo: {n} × {text}"),
    news_quantity: |text, from, to| format!("{text}: {from} → {to}"),
    news_price_up: |text, from, to| format!("{text}: o preço subiu de {from} para {to}"),
    news_price_down: |text, from, to| format!("{text}: o preço baixou de {from} para {to}"),
    news_sold_out: |text| format!("{text} esgotou"),
    news_back_in_stock: |text| format!("{text} está disponível de novo"),
    news_removed: |text| format!("Removido: {text}"),
    news_removed_unknown: |n| match n {
        1 => "1 produto que você tinha visto foi removido. Não dá para pôr de volta aqui".into(),
        n => format!(
            "{n} produtos que você tinha visto foram removidos. Não dá para pôr de volta aqui"
        ),
    },
    put_back: "Pôr de volta",
    set_to: ["Voltar para ", ""],
    just_now: "Alguém acabou de mudar isto",
    news_coupon_added: |text| format!("Cupom novo: {text}"),
    news_coupon_removed: |text| format!("Cupom removido: {text}"),
    news_texts: ["", ": mudou o que foi escrito ou escolhido"],
    news_services: ["", ": mudaram os serviços"],
    news_parts: ["", ": mudou o que está incluído"],
    news_delivery_option: "Outra opção de entrega foi escolhida",
    news_contact: "Os dados de contato mudaram",
    news_address: "O endereço de entrega mudou",
    news_invoice: "Os dados da nota fiscal mudaram",
    news_total: |from, to| format!("Total: {from} → {to}"),
    mark_new: "Novo",
    mark_quantity: |n| format!("Antes: {n}"),
    mark_price: |text| format!("Preço antes: {text}"),
    mark_sold_out: "Esgotou nesse meio-tempo",
    mark_texts: "Texto ou opção mudou",
    mark_services: "Serviços mudaram",
    mark_parts: "Conteúdo mudou",
    mark_back_in_stock: "Disponível de novo",
    announce_joined: "Você entrou neste carrinho.",
    announce_news: |n| match n {
        1 => "1 mudança no carrinho.".into(),
        n => format!("{n} mudanças no carrinho."),
    },
    announce_put_back: |text| {
        format!("Alguém mudou o carrinho ao mesmo tempo; restauramos {text}.")
    },
    announce_unsure: |text| {
        format!("{text}: alguém mudou o carrinho no mesmo momento. Confira este item.")
    },
    copy_interrupted: "A cópia foi interrompida. Podem faltar itens no seu carrinho.",
    finish_copy: "Terminar a cópia",
    leave_copy: "Deixar como está",
    copied_title: "Cópia para o seu carrinho",
    copy_sum: |n, all| format!("{n} de {all} produtos estão no seu carrinho agora."),
    copy_waiting: "Adicionando…",
    copy_added: "adicionado",
    copy_joined: |n| format!("adicionado, agora são {n}"),
    copy_only: |n| format!("só deu para adicionar {n}"),
    connection_offline: "Sem conexão. Suas mudanças esperam aqui e saem quando ela voltar.",
    connection_unavailable: "A loja não responde agora. Continuamos tentando; suas mudanças \
        esperam aqui.",
    connection_part_missing: "Não foi possível carregar uma parte desta página. Continuamos \
        tentando; suas mudanças esperam aqui.",
    connection_not_understood: "Não entendemos a última resposta da loja. Você vê o carrinho como \
        estava; continuamos tentando.",
};
